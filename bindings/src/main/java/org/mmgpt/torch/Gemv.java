package org.mmgpt.torch;

import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;

/** Few rows by a matrix of small numbers, which is what decoding a token consists of. */
public final class Gemv {
  private Gemv() {}

  /** Whether {@link #product} can run here: it wants AVX-512. */
  public static boolean isAvailable() {
    return MmgptTorch.mm_has_avx512();
  }

  /**
   * {@link Torch#linear} for so few rows that reading the matrix is what takes the time, as for a
   * decoded token: about twice as quick as libtorch's own products. Sums are in fp32.
   *
   * @param input (..., in), FLOAT32, FLOAT16 or BFLOAT16
   * @param weight (out, in), contiguous, BFLOAT16, FLOAT16 or INT8
   * @param scales (out), what each output is multiplied by, of the input's type
   * @return (..., out), of the input's type
   * @throws TorchException without AVX-512, if an argument isn't on the CPU or is of another type,
   *     if one of them wants a gradient while gradients are recorded, or if shapes don't fit
   */
  public static Tensor product(Tensor input, Tensor weight, Optional<Tensor> scales) {
    long result = MmgptTorch.mm_gemv(input.handle(), weight.handle(), CallBuffer.handle(scales));
    if (result == 0) {
      throw TorchException.inOperator("gemv", input, weight, scales);
    }
    return Tensor.adopt(result);
  }
}
