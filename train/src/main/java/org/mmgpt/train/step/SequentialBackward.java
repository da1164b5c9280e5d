package org.mmgpt.train.step;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.train.optimizer.LossScale;

/** One micro batch after the other on the calling thread, each with all of torch's threads. */
public final class SequentialBackward<B> implements Backward<B> {
  private final MicroBatchBackward<B> backward;
  private final boolean leavesEarly;

  public SequentialBackward(Objective<B> objective) {
    this(objective, true);
  }

  /**
   * @param leavesEarly whether it ends between two micro batches when a stop is asked for; not
   *     where the other processes count on its passes
   */
  public SequentialBackward(Objective<B> objective, boolean leavesEarly) {
    this.backward = new MicroBatchBackward<>(objective);
    this.leavesEarly = leavesEarly;
  }

  @Override
  public BackwardResult run(List<B> microBatches, LossScale scale, StopRequest stop) {
    double weight = backward.weight(microBatches);
    var shares = new ArrayList<Double>();
    for (B microBatch : microBatches) {
      if (leavesEarly && stop.isMade()) {
        break; // the step won't be applied
      }
      shares.add(backward.run(microBatch, weight, scale));
    }
    return backward.result(microBatches, shares, weight);
  }

  @Override
  public void close() {}
}
