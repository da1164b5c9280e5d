package org.mmgpt.train;

import java.util.List;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** One micro batch after the other on the calling thread, each with all of torch's threads. */
public final class SequentialBackward<B> implements Backward<B> {
  private final Objective<B> objective;

  public SequentialBackward(Objective<B> objective) {
    this.objective = objective;
  }

  @Override
  public double run(List<B> microBatches) {
    double weight = microBatches.stream().mapToDouble(objective::weight).sum();
    double loss = 0;
    for (B microBatch : microBatches) {
      loss += backward(objective, microBatch, weight);
    }
    return loss;
  }

  /** Everything made on the way is freed at the end; only the gradients stay. */
  static <B> double backward(Objective<B> objective, B microBatch, double weight) {
    try (var scope = Scope.open()) {
      Tensor loss = objective.lossSum(microBatch).div(weight);
      loss.backward();
      return loss.item();
    }
  }

  @Override
  public void close() {}
}
