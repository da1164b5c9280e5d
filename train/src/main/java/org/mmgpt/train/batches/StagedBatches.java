package org.mmgpt.train.batches;

import java.util.List;
import org.mmgpt.data.batch.StagedBatch;
import org.mmgpt.torch.Device;
import org.mmgpt.train.step.StepPlan;

/** The batches of each step of a plan, staged for a device. */
public record StagedBatches(StepPlan plan, TrainingBatches batches, Device device)
    implements BatchSource<StagedBatch> {

  @Override
  public List<StagedBatch> microBatches(long step) {
    return plan.microStepsOf(step)
        .boxed()
        .flatMap(batches::of)
        .map(batch -> StagedBatch.of(batch, device))
        .toList();
  }

  @Override
  public void release(List<StagedBatch> microBatches) {
    microBatches.forEach(StagedBatch::close);
  }
}
