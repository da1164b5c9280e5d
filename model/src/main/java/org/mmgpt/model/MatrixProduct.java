package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * {@code x W^T + b} by the quickest of libtorch's kernels.
 *
 * @param oneDnn whether {@link Torch#oneDnnLinear} is quicker for this weight while it is frozen
 */
record MatrixProduct(boolean oneDnn) {
  // Below, the start of its call costs more than it gains. Measured on an AMD EPYC with AVX-512,
  // two
  // threads, MKL / oneDNN in us: 256 x 256 one row 22 / 20, 1024 x 1024 one row 202 / 130, 64 rows
  // 824 / 395.
  private static final long LARGE = 1 << 18;

  static MatrixProduct suited(Tensor weight) {
    return new MatrixProduct(
        weight.numel() >= LARGE
            && weight.device().equals(Device.CPU)
            && weight.dtype() == DType.FLOAT32
            && Torch.hasOneDnnLinear());
  }

  /** {@code input} (..., in), {@code weight} (out, in), {@code bias} (out) to (..., out). */
  Tensor of(Tensor input, Tensor weight, Optional<Tensor> bias) {
    // Frozen or not, not recorded or not: what gradient checkpointing computes twice is the same.
    if (oneDnn
        && input.dtype() == DType.FLOAT32
        && !weight.requiresGrad()
        && weight.isContiguous()) {
      return Torch.oneDnnLinear(input, weight, bias);
    }
    return bias.isPresent() ? Torch.linear(input, weight, bias.get()) : Torch.linear(input, weight);
  }
}
