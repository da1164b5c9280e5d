package org.mmgpt.train.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Scales all gradients together so that their global L2 norm is at most {@code maxNorm}, by the
 * formula of {@code torch.nn.utils.clip_grad_norm_}: the factor is {@code maxNorm / (norm + 1e-6)},
 * never above 1. A {@code maxNorm} of 0 measures the norm and clips nothing.
 */
public record GradientClipping(double maxNorm) {

  public GradientClipping {
    if (!(maxNorm >= 0)) {
      throw new IllegalArgumentException("max_norm must be 0 or more, got " + maxNorm);
    }
  }

  /**
   * Clips in place.
   *
   * @return the global norm before clipping; NaN or infinite when any gradient is, in which case
   *     nothing is scaled
   */
  public double clip(List<Tensor> parameters) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      var gradients = new ArrayList<Tensor>();
      for (Tensor parameter : parameters) {
        parameter.grad().ifPresent(gradients::add);
      }
      if (gradients.isEmpty()) {
        return 0.0;
      }
      double norm = Torch.stack(Torch.foreachNorm(gradients)).linalgVectorNorm().item();
      double factor = maxNorm / (norm + 1e-6);
      if (maxNorm > 0 && factor < 1.0) { // false for NaN
        Torch.foreachMul_(gradients, factor);
      }
      return norm;
    }
  }
}
