package org.mmgpt.train;

/** Told by the {@link Trainer}, on its thread, what happens. All methods do nothing by default. */
public interface TrainingListener {

  /** Before the first step; {@code firstStep} is not 0 when a run is resumed. */
  default void started(long firstStep, long totalSteps) {}

  /** After every step. */
  default void stepped(StepResult result) {}

  /** After the last step. */
  default void finished(long steps) {}
}
