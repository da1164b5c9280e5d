package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** {@code x W^T + b} by the quickest of the kernels there are for a weight. */
enum MatrixProduct {
  /** {@link Torch#linear}. */
  PLAIN,
  /** {@link Torch#oneDnnLinear} while the weight is frozen. */
  ONE_DNN,
  /** {@link Gemv#product} for few rows while no gradient is recorded. */
  GEMV;

  // Below, the start of oneDNN's call costs more than it gains. Measured on an AMD EPYC with
  // AVX-512, two threads, MKL / oneDNN in us: 256 x 256 one row 22 / 20, 1024 x 1024 one row
  // 202 / 130, 64 rows 824 / 395.
  private static final long LARGE = 1 << 18;

  /** Rows from which a product takes longer by {@link Gemv#product}, which isn't blocked. */
  static final long FEW_ROWS = 4;

  static MatrixProduct suited(Tensor weight) {
    if (weight.numel() < LARGE || !weight.device().equals(Device.CPU)) {
      return PLAIN;
    }
    return switch (weight.dtype()) {
      case FLOAT32 -> Torch.hasOneDnnLinear() ? ONE_DNN : PLAIN;
      case BFLOAT16, FLOAT16 -> Gemv.isAvailable() ? GEMV : PLAIN;
      default -> PLAIN;
    };
  }

  /** {@code input} (..., in), {@code weight} (out, in), {@code bias} (out) to (..., out). */
  Tensor of(Tensor input, Tensor weight, Optional<Tensor> bias) {
    // Frozen or not, not recorded or not: what gradient checkpointing computes twice is the same.
    if (this == ONE_DNN
        && input.dtype() == DType.FLOAT32
        && !weight.requiresGrad()
        && weight.isContiguous()) {
      return Torch.oneDnnLinear(input, weight, bias);
    }
    if (bias.isEmpty() && isByVectors(input, weight)) {
      return Gemv.product(input, new Gemv.Matrix(weight));
    }
    return bias.isPresent() ? Torch.linear(input, weight, bias.get()) : Torch.linear(input, weight);
  }

  /** Whether {@link Gemv} is the quickest for this input. */
  boolean isByVectors(Tensor input, Tensor weight) {
    return this == GEMV && isFewRows(input) && weight.isContiguous() && !Torch.isGradEnabled();
  }

  static boolean isFewRows(Tensor input) {
    return input.numel() < FEW_ROWS * input.size(-1);
  }
}
