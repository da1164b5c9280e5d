package org.mmgpt.train.step;

import java.util.stream.LongStream;

/**
 * Which micro steps make up which optimiser step. A micro step is a batch of each stream.
 *
 * @param microSteps of an epoch
 * @param epochs each of which ends with a step, a shorter one if need be
 * @param accumulation micro steps of an optimiser step
 * @param scheduleSteps what the learning rate's schedule takes for the length of the run
 */
public record StepPlan(long microSteps, long epochs, int accumulation, long scheduleSteps) {

  public StepPlan {
    if (microSteps < 1 || epochs < 1) {
      throw new IllegalArgumentException("a run needs at least one micro step and one epoch");
    }
  }

  /** All epochs in one go; only the very last step may be shorter. */
  public static StepPlan continuous(long microSteps, int accumulation) {
    return new StepPlan(microSteps, 1, accumulation, Math.ceilDiv(microSteps, accumulation));
  }

  /**
   * As the published code counts: every epoch ends with a step, but the schedule is told of whole
   * accumulations only.
   */
  public static StepPlan reference(long microSteps, long epochs, int accumulation) {
    return new StepPlan(microSteps, epochs, accumulation, microSteps * epochs / accumulation);
  }

  private long stepsOfEpoch() {
    return Math.ceilDiv(microSteps, accumulation);
  }

  /** Optimiser steps of the run. */
  public long steps() {
    return stepsOfEpoch() * epochs;
  }

  /** Numbers of the micro steps of an optimiser step, counted through all epochs. */
  public LongStream microStepsOf(long step) {
    long first = firstMicroStepOf(step);
    long end = microSteps * (step / stepsOfEpoch() + 1);
    return LongStream.range(first, Math.min(first + accumulation, end));
  }

  /** Micro steps that were done before an optimiser step. */
  public long firstMicroStepOf(long step) {
    return microSteps * (step / stepsOfEpoch()) + step % stepsOfEpoch() * accumulation;
  }
}
