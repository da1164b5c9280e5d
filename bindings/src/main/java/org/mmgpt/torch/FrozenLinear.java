package org.mmgpt.torch;

import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * {@link Torch#linear} with a weight that is frozen, as one node of autograd's graph, and LoRA's as
 * one, too. What libtorch makes of a LoRA layer is a dozen operators, and three dozen on the way
 * back; in a small network, and on a GPU, starting them takes longer than what they compute.
 *
 * <p>By oneDNN it is half the time in fp32 on processors of AMD, where libtorch takes MKL, which
 * leaves AVX-512 unused there; but some 10 us more for a call. Results are the same up to rounding.
 */
public final class FrozenLinear {
  static {
    NativeLibrary.load();
  }

  private FrozenLinear() {}

  /**
   * The matrices that LoRA (arXiv 2106.09685) learns, and what they are applied to.
   *
   * @param input (..., in), the layer's, or that with some of it dropped
   * @param a (r, in)
   * @param b (out, r), of {@code a}'s dtype
   */
  public record LowRank(Tensor input, Tensor a, Tensor b, double scaling) {

    /** B A x, (..., out), in the factors' dtype. */
    public Tensor product() {
      // Frozen weights may be in half precision; the factors are not.
      Tensor x = input.dtype() == a.dtype() ? input : input.to(a.dtype());
      return Torch.linear(Torch.linear(x, a), b);
    }

    /** {@code base} (..., out) plus the product times the scaling, in {@code base}'s dtype. */
    public Tensor to(Tensor base) {
      // Scale and sum ride on a product or on an addition, which costs nothing.
      if (base.dim() == 2 && base.dtype() == a.dtype()) {
        return base.addmm(input.mm(a.t()), b.t(), 1, scaling);
      }
      Tensor added = product();
      return base.add(added.dtype() == base.dtype() ? added : added.to(base.dtype()), scaling);
    }
  }

  /**
   * {@code x W^T + b}. Gradients go through to the input.
   *
   * @param input (..., in)
   * @param weight (out, in)
   * @param bias (out)
   * @param oneDnn whether oneDNN computes it
   * @return (..., out)
   * @throws TorchException if weight or bias want a gradient while gradients are recorded, if
   *     shapes don't fit, or, for oneDNN, unless all are dense, fp32 and on the CPU, and the weight
   *     contiguous
   */
  public static Tensor product(Tensor input, Tensor weight, Optional<Tensor> bias, boolean oneDnn) {
    long result =
        MmgptTorch.mm_frozen_linear(
            input.handle(), weight.handle(), CallBuffer.handle(bias), oneDnn);
    if (result == 0) {
      throw TorchException.inOperator("frozen_linear", input, weight, bias);
    }
    return Tensor.adopt(result);
  }

  /**
   * {@code x W^T + b + s x' A^T B^T}. Gradients go through to the inputs and to A and B, which may
   * be of a wider type than the rest: their products are computed in theirs.
   *
   * @return (..., out), of the input's dtype
   * @throws TorchException as {@link #product}
   */
  public static Tensor product(
      Tensor input, Tensor weight, Optional<Tensor> bias, boolean oneDnn, LowRank added) {
    long result =
        MmgptTorch.mm_lora_linear(
            input.handle(),
            added.input.handle(),
            added.a.handle(),
            added.b.handle(),
            weight.handle(),
            CallBuffer.handle(bias),
            added.scaling,
            oneDnn);
    if (result == 0) {
      throw TorchException.inOperator(
          "lora_linear", input, weight, bias, added.input, added.a, added.b, added.scaling);
    }
    return Tensor.adopt(result);
  }
}
