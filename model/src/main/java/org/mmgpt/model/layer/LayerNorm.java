package org.mmgpt.model.layer;

import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Layer normalisation over the last dimension. */
public final class LayerNorm extends Module {
  private final long[] shape;
  private final Parameter weight; // (D)
  private final Parameter bias; // (D)
  private final double eps;

  /**
   * @param size D
   * @param eps added to the variance
   */
  public LayerNorm(Weights weights, long size, double eps) {
    this.shape = new long[] {size};
    this.weight = parameter("weight", weights.parameter("weight", Init.ONES, size));
    this.bias = parameter("bias", weights.parameter("bias", Init.ZEROS, size));
    this.eps = eps;
  }

  /** {@code x} (..., D), of the weight's dtype; the result has its shape. */
  public Tensor forward(Tensor x) {
    return Torch.layerNorm(x, shape, weight.value(), bias.value(), eps);
  }

  /** The same as part of a product's kernel. */
  public StepKernel.Norm inKernel() {
    return new StepKernel.Norm.Layer(weight.value(), bias.value(), eps);
  }
}
