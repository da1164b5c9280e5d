package org.mmgpt.torch;

import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/** Few rows by a matrix of small numbers, which is what decoding a token consists of. */
public final class Gemv {
  static {
    NativeLibrary.load();
  }

  private Gemv() {}

  /** Whether {@link #product} can run here: it wants AVX-512. */
  public static boolean isAvailable() {
    return MmgptTorch.mm_has_avx512();
  }

  /**
   * What is multiplied by.
   *
   * @param weight (out, in), contiguous, BFLOAT16, FLOAT16 or INT8
   * @param scales (out), what each output is multiplied by, of the input's type
   */
  public record Matrix(Tensor weight, Optional<Tensor> scales) {
    /** Without scales. */
    public Matrix(Tensor weight) {
      this(weight, Optional.empty());
    }
  }

  /**
   * {@link Torch#linear} for so few rows that reading the matrix is what takes the time, as for a
   * decoded token: about twice as quick as libtorch's own products. Sums are in fp32.
   *
   * @param input (..., in), FLOAT32, FLOAT16 or BFLOAT16
   * @return (..., out), of the input's type
   * @throws TorchException without AVX-512, if an argument isn't on the CPU or is of another type,
   *     if one of them wants a gradient while gradients are recorded, or if shapes don't fit
   */
  public static Tensor product(Tensor input, Matrix matrix) {
    return of(input, List.of(matrix), Optional.empty()).getFirst();
  }

  /**
   * As {@link #product}, by several matrices, for which threads meet once.
   *
   * @param matrices at least one, of the same in
   */
  public static List<Tensor> products(Tensor input, List<Matrix> matrices) {
    return of(input, matrices, Optional.empty());
  }

  /**
   * {@link #product}, rounded, plus {@code residual} (..., out) of the input's type: the same
   * numbers as from an addition of its own.
   */
  public static Tensor sum(Tensor residual, Tensor input, Matrix matrix) {
    return of(input, List.of(matrix), Optional.of(residual)).getFirst();
  }

  private static List<Tensor> of(Tensor input, List<Matrix> matrices, Optional<Tensor> residual) {
    int count = matrices.size();
    var weights = new long[count];
    var scales = new long[count];
    for (int i = 0; i < count; i++) {
      weights[i] = matrices.get(i).weight().handle();
      scales[i] = CallBuffer.handle(matrices.get(i).scales());
    }
    CallBuffer call = CallBuffer.begin();
    long bytes = (long) count * Long.BYTES;
    if (!MmgptTorch.mm_gemv(
        input.handle(),
        call.segment(call.longs(weights), bytes),
        call.segment(call.longs(scales), bytes),
        count,
        CallBuffer.handle(residual),
        call.segment(call.results(count), bytes))) {
      throw TorchException.inOperator("gemv", input, matrices, residual);
    }
    var results = new Tensor[count];
    for (int i = 0; i < count; i++) {
      results[i] = call.result(i);
    }
    return List.of(results);
  }
}
