package org.mmgpt.model;

import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Root mean square normalisation over the last dimension (arXiv 1910.07467). */
public final class RMSNorm extends Module {
  private final long[] shape;
  private final Parameter weight; // (D)
  private final double eps;

  public RMSNorm(Weights weights, long size, double eps) {
    this.shape = new long[] {size};
    this.weight = parameter("weight", weights.parameter("weight", Init.ONES, size));
    this.eps = eps;
  }

  public Tensor forward(Tensor x) {
    return Torch.rmsNorm(x, shape, weight.value(), eps);
  }
}
