package org.mmgpt.train.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** How often the whole state is saved, and how many of them stay. */
public record CheckpointsSection(long everySteps, double everyMinutes, int keep, boolean resume) {
  public CheckpointsSection {
    Range.atLeast("every_steps", everySteps, 0);
    Range.notNegative("every_minutes", everyMinutes);
    Range.atLeast("keep", keep, 1);
  }

  /** Whether any is to be saved. */
  public boolean any() {
    return everySteps > 0 || everyMinutes > 0;
  }

  /** Steps between two; empty if it doesn't go by steps. */
  public OptionalLong stepsBetween() {
    return everySteps > 0 ? OptionalLong.of(everySteps) : OptionalLong.empty();
  }

  /** Time between two; empty if it doesn't go by time. */
  public Optional<Duration> timeBetween() {
    return everyMinutes > 0
        ? Optional.of(Duration.ofMillis((long) (everyMinutes * 60_000)))
        : Optional.empty();
  }
}
