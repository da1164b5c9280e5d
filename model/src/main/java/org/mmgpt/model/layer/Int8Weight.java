package org.mmgpt.model.layer;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A weight in eight bits, each output's row with a scale of its own: w is about q times scale.
 *
 * @param values (out, in) of int8
 * @param scales (out)
 */
record Int8Weight(Tensor values, Tensor scales) implements QuantizedWeight {
  private static final double LARGEST = 127;
  private static final int BLOCK = 16; // of inputs, the least that libtorch's product takes in bf16

  static Int8Weight of(Tensor weight) {
    long out = weight.size(0);
    try (Scope scope = Scope.open()) {
      Tensor values = Torch.empty(weight.shape(), DType.INT8, weight.device()); // (out, in)
      Tensor scales = Torch.empty(new long[] {out}, weight.dtype(), weight.device());
      for (long from = 0; from < out; from += ROWS) {
        long rows = Math.min(ROWS, out - from);
        try (Scope some = Scope.open()) {
          Tensor exact = weight.detach().narrow(0, from, rows).to(DType.FLOAT32); // (rows, in)
          Tensor scale =
              exact.abs().amax(new long[] {1}, true).div(LARGEST).clampMin(1e-12); // (rows, 1)
          values.narrow(0, from, rows).copy_(exact.div(scale).round());
          scales.narrow(0, from, rows).copy_(scale.squeeze(1));
        }
      }
      return new Int8Weight(values.escape(), scales.escape());
    }
  }

  @Override
  public Optional<Gemv.Matrix> byVectors(Tensor input) {
    return onCpu() && Gemv.isAvailable() && MatrixProduct.isFewRows(input)
        ? Optional.of(new Gemv.Matrix(values, Optional.of(scales)))
        : Optional.empty();
  }

  private boolean onCpu() {
    return values.device().equals(Device.CPU);
  }

  @Override
  public Tensor rows(Tensor input) {
    if (onCpu() && input.dtype() == DType.BFLOAT16 && input.size(1) % BLOCK != 0) {
      Tensor exact = input.to(DType.FLOAT32);
      return exact.weightInt8packMm(values, scales.to(DType.FLOAT32)).to(DType.BFLOAT16);
    }
    return input.weightInt8packMm(values, scales);
  }

  @Override
  public long out() {
    return scales.size(0);
  }

  @Override
  public void close() {
    values.close();
    scales.close();
  }
}
