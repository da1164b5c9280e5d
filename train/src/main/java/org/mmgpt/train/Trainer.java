package org.mmgpt.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mmgpt.data.batch.Prefetcher;
import org.mmgpt.train.batches.BatchSource;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.listener.StepTiming;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.optimizer.LearningRateSchedule;
import org.mmgpt.train.step.Step;
import org.mmgpt.train.step.StepResult;

/**
 * The training loop: batches in, optimiser steps out, listeners told.
 *
 * <p>Two runs with the same parameters, batches, settings, machine and thread count give the same
 * losses to the last bit, unless a {@link Settings#timeLimit()} cuts in.
 *
 * @param <B> the micro batch
 */
public final class Trainer<B> {

  /** So many steps in a row may be skipped for not being finite before training gives up. */
  private static final int MAX_SKIPPED_IN_A_ROW = 10;

  /** Enough to ride out a slow picture; each waiting step holds its pixels in memory. */
  private static final int STEPS_AHEAD = 4;

  /**
   * How long and how fast to train.
   *
   * @param steps optimiser steps
   * @param learningRate the rate that the schedule's factor multiplies
   * @param schedule the shape of the learning rate over the steps
   * @param timeLimit if present, training and schedule are shortened as it goes so that they end by
   *     then; such a run cannot be repeated bit for bit
   * @param workers threads that prepare coming steps
   */
  public record Settings(
      long steps,
      double learningRate,
      LearningRateSchedule schedule,
      Optional<Duration> timeLimit,
      int workers) {

    public Settings {
      if (steps < 1) {
        throw new IllegalArgumentException("steps must be 1 or more, got " + steps);
      }
      if (!(learningRate > 0)) {
        throw new IllegalArgumentException("learning_rate must be positive, got " + learningRate);
      }
    }

    /** One worker, no time limit. */
    public Settings(long steps, double learningRate, LearningRateSchedule schedule) {
      this(steps, learningRate, schedule, Optional.empty(), 1);
    }

    /** The same with so many threads that prepare coming steps. */
    public Settings withWorkers(int count) {
      return new Settings(steps, learningRate, schedule, timeLimit, count);
    }
  }

  private final Step<B> step;
  private final BatchSource<B> source;
  private final Settings settings;
  private final List<TrainingListener> listeners;

  /**
   * @param step what is done with the micro batches of each step
   * @param source gives them
   * @param listeners told of everything, in this order
   */
  public Trainer(
      Step<B> step, BatchSource<B> source, Settings settings, List<TrainingListener> listeners) {
    this.step = step;
    this.source = source;
    this.settings = settings;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * How training ended.
   *
   * @param nextStep the first step that was not done
   * @param stopped whether it was asked to end before its last step
   */
  public record Outcome(long nextStep, boolean stopped) {}

  /**
   * Trains from {@code firstStep}, which is 0 or where a checkpoint was taken.
   *
   * @throws TrainingException if {@value #MAX_SKIPPED_IN_A_ROW} steps in a row are not finite
   */
  public Outcome train(long firstStep) {
    long total = settings.steps();
    int skippedInARow = 0;
    long start = System.nanoTime();
    long lastEnd = start;
    listeners.forEach(listener -> listener.started(firstStep, settings.steps()));
    try (var batches =
        new Prefetcher<>(
            source::microBatches, firstStep, settings.workers(), STEPS_AHEAD, source::release)) {
      for (long i = firstStep; i < total; i++) {
        long number = i;
        listeners.forEach(listener -> listener.starting(number));
        Duration waitedBefore = batches.waited();
        StepResult result = step(number, batches.next(), learningRate(number, total));
        if (result.outcome() == StepResult.Outcome.STOPPED) {
          listeners.forEach(listener -> listener.stopped(number));
          return new Outcome(i, true);
        }
        skippedInARow = result.applied() ? 0 : skippedInARow + 1;
        if (skippedInARow == MAX_SKIPPED_IN_A_ROW) {
          throw neverFinite(number);
        }
        long end = System.nanoTime();
        var timing =
            new StepTiming(Duration.ofNanos(end - lastEnd), batches.waited().minus(waitedBefore));
        lastEnd = end;
        listeners.forEach(listener -> listener.stepped(result, timing));
        total = stepsThatFit(i + 1, i + 1 - firstStep, System.nanoTime() - start);
      }
      long steps = total;
      listeners.forEach(listener -> listener.finished(steps));
      return new Outcome(steps, false);
    }
  }

  private StepResult step(long number, List<B> microBatches, double learningRate) {
    try {
      return step.run(number, microBatches, learningRate);
    } finally {
      source.release(microBatches);
    }
  }

  private static TrainingException neverFinite(long lastStep) {
    return new TrainingException(
        "loss or gradients not finite in %d steps in a row, last step %d: lower learning_rate"
            .formatted(MAX_SKIPPED_IN_A_ROW, lastStep));
  }

  private double learningRate(long step, long total) {
    LearningRateSchedule schedule =
        total == settings.steps()
            ? settings.schedule()
            : settings.schedule().withTrainingSteps(total);
    return settings.learningRate() * schedule.factor(step);
  }

  /** The settings' steps, or as many as the time limit leaves at the mean pace so far. */
  private long stepsThatFit(long done, long doneHere, long elapsedNanos) {
    if (settings.timeLimit().isEmpty()) {
      return settings.steps();
    }
    double left = settings.timeLimit().get().toNanos() - elapsedNanos;
    double nanosPerStep = (double) elapsedNanos / doneHere;
    return Math.min(settings.steps(), done + Math.max(0, (long) (left / nanosPerStep)));
  }
}
