package org.mmgpt.train;

import org.mmgpt.torch.Tensor;

/**
 * What a training step makes smaller: a sum of losses over the learned items of a batch (tokens,
 * grid cells), each item with a weight.
 *
 * <p>Sums instead of means, because the mean has to be taken over <em>all</em> micro batches of a
 * step: a mean of means would give a token in a short batch more weight than one in a long batch.
 *
 * @param <B> the batch
 */
public interface Objective<B> {

  /** The total weight of the learned items of {@code batch}, known without running the model. */
  double weight(B batch);

  /**
   * Runs the model.
   *
   * @return a scalar attached to the autograd graph: the weighted sum of losses of {@code batch}
   */
  Tensor lossSum(B batch);
}
