package org.mmgpt.train.step;

import java.util.List;

/**
 * One optimiser step.
 *
 * @param <B> the micro batch
 */
public interface Step<B> {

  /** Runs step number {@code step} on {@code microBatches} at {@code learningRate}. */
  StepResult run(long step, List<B> microBatches, double learningRate);
}
