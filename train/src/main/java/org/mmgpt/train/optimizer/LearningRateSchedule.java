package org.mmgpt.train.optimizer;

import org.mmgpt.train.config.OptimizerSection;

/**
 * The factor by which the base learning rate is multiplied at each optimiser step.
 *
 * <p>The formulas are those of {@code transformers.optimization}, so that the sequences of the
 * published recipe come out number for number: while warming up {@code step / warmupSteps}, which
 * makes the very first step's rate 0, then the shape that names the schedule. {@code step} counts
 * from 0.
 */
public sealed interface LearningRateSchedule {

  /** The one that {@code config} names, over {@code trainingSteps} optimiser steps. */
  static LearningRateSchedule of(OptimizerSection config, long trainingSteps) {
    return switch (config.schedule()) {
      case CONSTANT -> new Constant(config.warmupSteps());
      case LINEAR -> new Linear(config.warmupSteps(), trainingSteps);
      case COSINE -> new Cosine(config.warmupSteps(), trainingSteps);
    };
  }

  /** Returns the factor at optimiser step {@code step}, counted from 0. */
  double factor(long step);

  /** Returns the same schedule stretched to end at {@code trainingSteps}. */
  LearningRateSchedule withTrainingSteps(long trainingSteps);

  /** Stays at 1 after the warm-up. */
  record Constant(long warmupSteps) implements LearningRateSchedule {
    public Constant {
      requireWarmup(warmupSteps);
    }

    @Override
    public double factor(long step) {
      return step < warmupSteps ? warmUp(step, warmupSteps) : 1.0;
    }

    @Override
    public LearningRateSchedule withTrainingSteps(long trainingSteps) {
      return this;
    }
  }

  /** Falls in a straight line to 0 at {@code trainingSteps} and stays there. */
  record Linear(long warmupSteps, long trainingSteps) implements LearningRateSchedule {
    public Linear {
      requireWarmup(warmupSteps);
      requireTrainingSteps(trainingSteps);
    }

    @Override
    public double factor(long step) {
      if (step < warmupSteps) {
        return warmUp(step, warmupSteps);
      }
      double left = (double) (trainingSteps - step) / Math.max(1, trainingSteps - warmupSteps);
      return Math.max(0.0, left);
    }

    @Override
    public LearningRateSchedule withTrainingSteps(long steps) {
      return new Linear(warmupSteps, steps);
    }
  }

  /**
   * Follows half a cosine down to 0 at {@code trainingSteps}. Beyond that the cosine rises again,
   * as it does in the reference.
   */
  record Cosine(long warmupSteps, long trainingSteps) implements LearningRateSchedule {
    public Cosine {
      requireWarmup(warmupSteps);
      requireTrainingSteps(trainingSteps);
    }

    @Override
    public double factor(long step) {
      if (step < warmupSteps) {
        return warmUp(step, warmupSteps);
      }
      double progress = (double) (step - warmupSteps) / Math.max(1, trainingSteps - warmupSteps);
      return Math.max(0.0, 0.5 * (1.0 + Math.cos(Math.PI * progress)));
    }

    @Override
    public LearningRateSchedule withTrainingSteps(long steps) {
      return new Cosine(warmupSteps, steps);
    }
  }

  private static double warmUp(long step, long warmupSteps) {
    return (double) step / Math.max(1, warmupSteps);
  }

  private static void requireWarmup(long warmupSteps) {
    if (warmupSteps < 0) {
      throw new IllegalArgumentException("warmup_steps must be 0 or more, got " + warmupSteps);
    }
  }

  private static void requireTrainingSteps(long trainingSteps) {
    if (trainingSteps < 0) {
      throw new IllegalArgumentException("training steps must be 0 or more, got " + trainingSteps);
    }
  }
}
