package org.mmgpt.train.step;

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

  /** Which part of the data a batch is of, as the metrics name it; the same for all by default. */
  default String part(B batch) {
    return "";
  }

  /** Rows of a batch, for the metrics. */
  default long samples(B batch) {
    return 1;
  }

  /** Tokens that a batch sends through the decoder, for the metrics. */
  default long tokens(B batch) {
    return 0;
  }

  /** What is open around a forward and its backward pass, to keep less in between. */
  default Recomputation recomputation() {
    return () -> {};
  }

  /** Ends with the backward pass. */
  interface Recomputation extends AutoCloseable {
    @Override
    void close();
  }
}
