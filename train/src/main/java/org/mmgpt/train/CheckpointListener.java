package org.mmgpt.train;

import java.time.Duration;

/** Saves a checkpoint every so often, and after the last step. */
public final class CheckpointListener implements TrainingListener {
  private final Checkpoints checkpoints;
  private final long everySteps;
  private final Duration everyTime;
  private long lastNanos = System.nanoTime();

  /** Saves when either {@code everySteps} steps or {@code everyTime} have passed since the last. */
  public CheckpointListener(Checkpoints checkpoints, long everySteps, Duration everyTime) {
    this.checkpoints = checkpoints;
    this.everySteps = everySteps;
    this.everyTime = everyTime;
  }

  @Override
  public void stepped(StepResult result) {
    long done = result.step() + 1;
    if (done % everySteps == 0 || System.nanoTime() - lastNanos >= everyTime.toNanos()) {
      checkpoints.save(done);
      lastNanos = System.nanoTime();
    }
  }

  @Override
  public void finished(long steps) {
    checkpoints.save(steps);
  }
}
