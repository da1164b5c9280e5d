package org.mmgpt.train.step;

import java.util.List;
import org.mmgpt.train.parallel.StepTotals;

/**
 * What a pass over the micro batches of a step gave beside gradients.
 *
 * @param totals over all of them
 * @param microBatches each of them, in order
 */
public record BackwardResult(StepTotals totals, List<MicroBatchResult> microBatches) {
  public BackwardResult {
    microBatches = List.copyOf(microBatches);
  }
}
