package org.mmgpt.train.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Keeps fp16 gradients from vanishing: the loss is multiplied before the backward pass and the
 * gradients divided after it. The factor halves when a gradient overflows and doubles after 2000
 * steps without, as in torch's {@code GradScaler}, which skips the steps that overflow; here they
 * are computed again. Powers of two, so nothing is rounded.
 */
public final class LossScale {
  private static final double INITIAL = 65536;
  private static final int GROWTH_INTERVAL = 2000;

  private final boolean scaling;
  private double factor;
  private long stepsSinceChange;

  private LossScale(boolean scaling, double factor) {
    this.scaling = scaling;
    this.factor = factor;
  }

  /** For fp32 and bf16, whose range needs none. */
  public static LossScale none() {
    return new LossScale(false, 1);
  }

  /** For fp16. */
  public static LossScale dynamic() {
    return new LossScale(true, INITIAL);
  }

  /** What the loss is multiplied with. */
  public double factor() {
    return factor;
  }

  /** Steps since the factor changed; with the factor all there is to save. */
  public long stepsSinceChange() {
    return stepsSinceChange;
  }

  /** Goes on from what was saved. */
  public void restore(double savedFactor, long savedSteps) {
    if (scaling) {
      factor = savedFactor;
      stepsSinceChange = savedSteps;
    }
  }

  /** Divides the gradients. */
  public void unscale(List<Tensor> parameters) {
    if (!scaling) {
      return;
    }
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      var gradients = new ArrayList<Tensor>();
      parameters.forEach(parameter -> parameter.grad().ifPresent(gradients::add));
      if (!gradients.isEmpty()) {
        Torch.foreachMul_(gradients, 1 / factor);
      }
    }
  }

  /** After a step whose gradients were finite. */
  public void applied() {
    if (scaling && ++stepsSinceChange == GROWTH_INTERVAL) {
      factor *= 2;
      stepsSinceChange = 0;
    }
  }

  /** After gradients that overflowed; whether another try makes sense. */
  public boolean halve() {
    if (!scaling || factor <= 1) {
      return false;
    }
    factor /= 2;
    stepsSinceChange = 0;
    return true;
  }
}
