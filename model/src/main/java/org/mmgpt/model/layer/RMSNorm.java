package org.mmgpt.model.layer;

import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.FusedKernels;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.StepKernel;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Root mean square normalisation over the last dimension (arXiv 1910.07467). */
public final class RMSNorm extends Module {
  private static final long[] LAST = {-1};

  private final long[] shape;
  private final Parameter weight; // (D)
  private final double eps;
  private final Tensor epsilon; // (1), eps where the weight lives
  private final boolean fused; // whether libtorch has one kernel for all of it

  /**
   * @param size D
   * @param eps added to the mean square
   */
  public RMSNorm(Weights weights, long size, double eps) {
    this.shape = new long[] {size};
    this.weight = parameter("weight", weights.parameter("weight", Init.ONES, size));
    this.eps = eps;
    this.fused = weight.value().device().type() != Device.Type.CPU;
    try (Scope scope = Scope.open()) {
      this.epsilon =
          Tensor.ofArray(new float[] {(float) eps}, 1).to(weight.value().device()).escape();
    }
  }

  /** {@code x} (..., D), of the weight's dtype; the result has its shape. */
  public Tensor forward(Tensor x) {
    if (x.dtype() == weight.value().dtype() && FusedKernels.suit(x)) {
      return FusedKernels.rmsNorm(x, weight.value(), eps);
    }
    if (fused || x.dtype() != DType.FLOAT32 || Torch.isGradEnabled()) {
      return Torch.rmsNorm(x, shape, weight.value(), eps);
    }
    return ofOperators(x);
  }

  /**
   * The same in fp32 on a CPU without a kernel of ours: libtorch makes rms_norm of small operators,
   * 7 us for a token of the tiny model, and a third of its decoding. These four take 2.7.
   */
  Tensor ofOperators(Tensor x) {
    Tensor length = x.linalgVectorNorm(2, LAST, true); // (..., 1)
    Tensor scale = epsilon.addcmul(length, length, 1.0 / shape[0]).rsqrt_(); // (..., 1)
    return x.mul(scale).mul_(weight.value());
  }

  /** The same as part of a product's kernel. */
  public StepKernel.Norm inKernel() {
    return new StepKernel.Norm.Rms(weight.value(), eps);
  }

  @Override
  public void close() {
    super.close();
    epsilon.close();
  }
}
