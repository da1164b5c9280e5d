package org.mmgpt.train;

import java.util.Map;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.listener.StepTiming;
import org.mmgpt.train.listener.TrainingListener;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.step.StepResult;

/**
 * Compares the processes' parameters every so often. They are computed alike everywhere; where they
 * differ, memory or a device is at fault, and what is trained further is of no use.
 *
 * @param everySteps 0: never
 */
record ReplicaCheck(Peers peers, Map<String, Tensor> parameters, long everySteps)
    implements TrainingListener {

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    if (everySteps > 0 && (result.step() + 1) % everySteps == 0) {
      peers.requireSame(parameters, "after step " + result.step());
    }
  }
}
