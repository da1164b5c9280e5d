package org.mmgpt.model.layer;

import java.util.Optional;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Tensor;

/** A matrix in few bits; its product is computed in the input's precision. */
sealed interface QuantizedWeight extends AutoCloseable permits Int8Weight, Int4Weight {
  /**
   * So many rows are rounded at a time. All at once, the fp32 numbers in between took several times
   * the matrix's memory, and getting that from the kernel more time than the arithmetic.
   */
  int ROWS = 64;

  /**
   * @param weight (out, in), which stays as it is
   * @throws ModelException if the weight's type or device has no product for these bits
   */
  static QuantizedWeight of(Tensor weight, Quantization kind) {
    return kind == Quantization.INT4 && Int4Weight.fits(weight)
        ? Int4Weight.of(weight)
        : Int8Weight.of(weight);
  }

  /** What {@link Gemv} multiplies {@code input} (..., in) by, if it is the quickest for it. */
  Optional<Gemv.Matrix> byVectors(Tensor input);

  /** (N, in) to (N, out). */
  Tensor rows(Tensor input);

  /** Outputs. */
  long out();

  /** (..., in) to (..., out). */
  default Tensor product(Tensor input) {
    Optional<Gemv.Matrix> matrix = byVectors(input);
    if (matrix.isPresent()) {
      return Gemv.product(input, matrix.get());
    }
    long[] shape = input.shape();
    Tensor out = rows(input.reshape(-1, shape[shape.length - 1])); // (N, out)
    shape[shape.length - 1] = out();
    return out.view(shape);
  }

  @Override
  void close();
}
