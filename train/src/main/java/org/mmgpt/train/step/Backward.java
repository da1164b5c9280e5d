package org.mmgpt.train.step;

import java.util.List;
import org.mmgpt.train.optimizer.LossScale;

/**
 * Forward and backward over the micro batches of one optimiser step: fills the gradients of the
 * parameters, which hold none before.
 *
 * @param <B> the micro batch
 */
public sealed interface Backward<B> extends AutoCloseable
    permits SequentialBackward, PairedBackward {

  /**
   * Accumulates the gradient of the mean loss, the mean being over the learned items of all {@code
   * microBatches} together, times the scale.
   */
  BackwardResult run(List<B> microBatches, LossScale scale, StopRequest stop);

  @Override
  void close();
}
