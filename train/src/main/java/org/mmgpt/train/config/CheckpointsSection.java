package org.mmgpt.train.config;

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
}
