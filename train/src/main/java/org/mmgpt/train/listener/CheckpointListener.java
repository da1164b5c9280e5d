package org.mmgpt.train.listener;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.mmgpt.train.checkpoint.Checkpoints;
import org.mmgpt.train.checkpoint.Progress;
import org.mmgpt.train.step.StepResult;

/** Saves a checkpoint every so often, when a run is asked to stop, and after the last step. */
public final class CheckpointListener implements TrainingListener {
  private final Checkpoints checkpoints;
  private final OptionalLong everySteps;
  private final Optional<Duration> everyTime;
  private final LongFunction<Progress> progress;
  private long lastNanos = System.nanoTime();
  private long lastSaved = -1;

  /**
   * Saves after steps whose number {@code everySteps} divides, and when {@code everyTime} has
   * passed since the last.
   *
   * @param progress how far the run is when the step of that number is next
   */
  public CheckpointListener(
      Checkpoints checkpoints,
      OptionalLong everySteps,
      Optional<Duration> everyTime,
      LongFunction<Progress> progress) {
    this.checkpoints = checkpoints;
    this.everySteps = everySteps;
    this.everyTime = everyTime;
    this.progress = progress;
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    lastNanos = System.nanoTime();
    lastSaved = firstStep == 0 ? -1 : firstStep;
  }

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    checkpoints.check();
    long done = result.step() + 1;
    if (everySteps.isPresent() && done % everySteps.getAsLong() == 0 || isTime()) {
      save(done);
    }
  }

  private boolean isTime() {
    long passed = System.nanoTime() - lastNanos;
    return everyTime.isPresent() && passed >= everyTime.get().toNanos();
  }

  @Override
  public void stopped(long step) {
    save(step);
    checkpoints.await();
  }

  @Override
  public void finished(long steps) {
    save(steps);
    checkpoints.await();
  }

  private void save(long nextStep) {
    if (nextStep != lastSaved) {
      checkpoints.save(progress.apply(nextStep));
      lastSaved = nextStep;
      lastNanos = System.nanoTime();
    }
  }
}
