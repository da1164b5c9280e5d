package org.mmgpt.train.parallel;

import java.util.List;
import org.mmgpt.torch.Tensor;

/** Makes the gradients of several processes one, the same on all of them. */
public interface GradientReduction {

  /** For a process that is alone. */
  GradientReduction NONE = (parameters, own) -> own;

  /**
   * Replaces each gradient, which is that of the process's own mean loss, by that of the mean over
   * the learned items of all processes.
   *
   * @param own this process's sums
   * @return the sums of all
   */
  StepTotals mean(List<Tensor> parameters, StepTotals own);
}
