package org.mmgpt.train.step;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.optimizer.LossScale;
import org.mmgpt.train.parallel.StepTotals;

/** Forward and backward of one micro batch, and the sums over several. */
record MicroBatchBackward<B>(Objective<B> objective) {

  /**
   * Everything made on the way is freed at the end; only the gradients stay.
   *
   * @param weight what the sum of losses is divided by
   * @return the loss so divided, before the scale
   */
  double run(B microBatch, double weight, LossScale scale) {
    try (var scope = Scope.open();
        var recomputing = objective.recomputation()) {
      Tensor loss = objective.lossSum(microBatch).div(weight);
      double scaled = scale.factor();
      if (loss.requiresGrad()) { // not of a text, where only what looks at pictures is trained
        (scaled == 1 ? loss : loss.mul(scaled)).backward();
      }
      return loss.item();
    }
  }

  double weight(List<B> microBatches) {
    return microBatches.stream().mapToDouble(objective::weight).sum();
  }

  /**
   * @param shares each micro batch's part of the mean loss, for as many as were run
   */
  BackwardResult result(List<B> microBatches, List<Double> shares, double weight) {
    double loss = 0;
    long samples = 0;
    long tokens = 0;
    var results = new ArrayList<MicroBatchResult>();
    for (int i = 0; i < shares.size(); i++) {
      B batch = microBatches.get(i);
      loss += shares.get(i);
      samples += objective.samples(batch);
      tokens += objective.tokens(batch);
      results.add(
          new MicroBatchResult(
              objective.part(batch), shares.get(i) * (weight / objective.weight(batch))));
    }
    boolean stopped = shares.size() < microBatches.size();
    return new BackwardResult(new StepTotals(loss, weight, samples, tokens, stopped), results);
  }
}
