package org.mmgpt.torch;

import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * What stands between the products of a decoder, each in one pass on the CPU, where libtorch
 * computes it from several operators. Arguments are dense, of one type, which is FLOAT32, FLOAT16
 * or BFLOAT16; sums are in fp32, and results are rounded once. There are no gradients.
 *
 * <p>Every method throws {@link TorchException} without AVX-512, if an argument isn't on the CPU,
 * is of another type or wants a gradient while gradients are recorded, or if shapes don't fit.
 */
public final class FusedKernels {
  static {
    NativeLibrary.load();
  }

  private static final boolean AVAILABLE = MmgptTorch.mm_has_avx512();

  private FusedKernels() {}

  /** Whether they can run here: they want AVX-512. */
  public static boolean isAvailable() {
    return AVAILABLE;
  }

  /** Whether there are kernels for tensors like this one, and no gradient is recorded. */
  public static boolean suit(Tensor tensor) {
    return AVAILABLE
        && !Torch.isGradEnabled()
        && tensor.device().equals(Device.CPU)
        && switch (tensor.dtype()) {
          case FLOAT32, FLOAT16, BFLOAT16 -> true;
          default -> false;
        };
  }

  /**
   * {@link Torch#rmsNorm} over the last dimension.
   *
   * @param x (..., D)
   * @param weight (D), contiguous
   * @return (..., D)
   */
  public static Tensor rmsNorm(Tensor x, Tensor weight, double eps) {
    return result(
        MmgptTorch.mm_rms_norm(x.handle(), weight.handle(), eps), "rms_norm", x, weight, eps);
  }

  /**
   * {@code x * cos + roll(x, D / 2) * sin}: rotary positions, whose sines are negative in their
   * first half.
   *
   * @param x (B, H, T, D), D even, neighbours in its last dimension
   * @param cos broadcastable to x
   * @param sin broadcastable to x
   * @return (B, H, T, D), contiguous
   */
  public static Tensor rotated(Tensor x, Tensor cos, Tensor sin) {
    return result(
        MmgptTorch.mm_rotated(x.handle(), cos.handle(), sin.handle()), "rotated", x, cos, sin);
  }

  /**
   * {@code gate = silu(gate) * up}, in place.
   *
   * @param gate (...), contiguous
   * @param up as {@code gate}
   * @return {@code gate}
   */
  public static Tensor siluMul_(Tensor gate, Tensor up) {
    if (!MmgptTorch.mm_silu_mul_(gate.handle(), up.handle())) {
      throw TorchException.inOperator("silu_mul_", gate, up);
    }
    return gate;
  }

  /**
   * {@link Torch#scaledDotProductAttention} of one query a head, as a decoded token has. Where a
   * bias hides every key the result is 0.
   *
   * @param query (B, Hq, 1, D)
   * @param keys (B, Hkv, S, D), Hkv a divisor of Hq: neighbouring queries share keys
   * @param values (B, Hkv, S, D)
   * @param bias (B, 1, 1, S) or (1, 1, 1, S), added to the scores
   * @return (B, Hq, 1, D)
   */
  public static Tensor attend(Tensor query, Tensor keys, Tensor values, Optional<Tensor> bias) {
    return result(
        MmgptTorch.mm_attend(
            query.handle(), keys.handle(), values.handle(), CallBuffer.handle(bias)),
        "attend",
        query,
        keys,
        values,
        bias);
  }

  private static Tensor result(long handle, String name, Object... arguments) {
    if (handle == 0) {
      throw TorchException.inOperator(name, arguments);
    }
    return Tensor.adopt(handle);
  }
}
