package org.mmgpt.model.layer;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.FrozenLinear;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Processor;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** {@code x W^T + b} by the quickest of the kernels there are for a weight. */
public enum MatrixProduct {
  /** {@link FrozenLinear}, or {@link Torch#linear} where the weight is learned. */
  PLAIN,
  /** {@link FrozenLinear} by oneDNN, or {@link Torch#linear} where the weight is learned. */
  ONE_DNN,
  /** {@link Gemv#product} for few rows while no gradient is recorded. */
  GEMV,
  /**
   * As {@link #GEMV}, and for more rows by blocks of fp32, on processors that don't know halves.
   */
  HALVES;

  // Below, the start of oneDNN's call costs more than it gains. Measured on an AMD EPYC with
  // AVX-512, two threads, MKL / oneDNN in us: 256 x 256 one row 22 / 20, 1024 x 1024 one row
  // 202 / 130, 64 rows 824 / 395.
  private static final long LARGE = 1 << 18;

  /** Rows from which a product takes longer by {@link Gemv#product}, which isn't blocked. */
  static final long FEW_ROWS = 4;

  /**
   * Outputs at a time, so that their weights in fp32 stay in the caches. libtorch multiplies halves
   * without vectors where the processor has no instructions for them: 11008 x 4096 by 8, 48 and 256
   * rows takes it 14, 75 and 397 ms, blocks 13, 17 and 72.
   */
  private static final long BLOCK = 512;

  private static final long LEAST_ROWS_OF_BLOCKS = 8;

  /** The quickest for a weight (out, in), by its size, dtype and device and this processor. */
  public static MatrixProduct suited(Tensor weight) {
    if (weight.numel() < LARGE || !weight.device().equals(Device.CPU)) {
      return PLAIN;
    }
    return switch (weight.dtype()) {
      case FLOAT32 -> Torch.hasOneDnnLinear() ? ONE_DNN : PLAIN;
      case BFLOAT16 -> Gemv.isAvailable() ? GEMV : PLAIN;
      case FLOAT16 -> Processor.knowsHalves() ? GEMV : HALVES;
      default -> PLAIN;
    };
  }

  /** {@code input} (..., in), {@code weight} (out, in), {@code bias} (out) to (..., out). */
  public Tensor of(Tensor input, Tensor weight, Optional<Tensor> bias) {
    if (isFrozen(weight, bias) && isSteady(input, weight)) {
      return FrozenLinear.product(input, weight, bias, isByOneDnn(input, weight));
    }
    if (bias.isEmpty() && isByVectors(input, weight)) {
      return Gemv.product(input, new Gemv.Matrix(weight));
    }
    boolean many = input.numel() >= LEAST_ROWS_OF_BLOCKS * input.size(-1);
    if (this == HALVES && many && !Torch.isGradEnabled()) {
      Tensor product = inBlocks(input, weight);
      return bias.isPresent() ? product.add(bias.get()) : product;
    }
    return bias.isPresent() ? Torch.linear(input, weight, bias.get()) : Torch.linear(input, weight);
  }

  /** The same plus what LoRA adds, {@code input} (..., in) to (..., out). */
  Tensor of(Tensor input, Tensor weight, Optional<Tensor> bias, FrozenLinear.LowRank added) {
    if (isFrozen(weight, bias) && isSteady(input, weight)) {
      return FrozenLinear.product(input, weight, bias, isByOneDnn(input, weight), added);
    }
    return added.to(of(input, weight, bias));
  }

  private static boolean isFrozen(Tensor weight, Optional<Tensor> bias) {
    return !weight.requiresGrad() && !(bias.isPresent() && bias.get().requiresGrad());
  }

  /** Whether nobody but {@link FrozenLinear} computes it, with gradients or without. */
  private boolean isSteady(Tensor input, Tensor weight) {
    return switch (this) {
      case PLAIN, ONE_DNN -> true;
      case GEMV -> !isByVectors(input, weight);
      case HALVES -> Torch.isGradEnabled();
    };
  }

  // Not recorded or recorded: what gradient checkpointing computes twice is the same.
  private boolean isByOneDnn(Tensor input, Tensor weight) {
    return this == ONE_DNN && input.dtype() == DType.FLOAT32 && weight.isContiguous();
  }

  private static Tensor inBlocks(Tensor input, Tensor weight) {
    long out = weight.size(0);
    long[] shape = input.shape();
    Tensor rows = input.reshape(-1, weight.size(1)).to(DType.FLOAT32); // (N, in)
    Tensor product = Torch.empty(new long[] {rows.size(0), out}, DType.FLOAT16, input.device());
    for (long from = 0; from < out; from += BLOCK) {
      long outputs = Math.min(BLOCK, out - from);
      try (Scope block = Scope.open()) {
        Tensor exact = weight.narrow(0, from, outputs).to(DType.FLOAT32); // (outputs, in)
        Tensor some =
            Torch.hasOneDnnLinear()
                ? Torch.oneDnnLinear(rows, exact, Optional.empty())
                : Torch.linear(rows, exact); // (N, outputs)
        product.narrow(1, from, outputs).copy_(some);
      }
    }
    shape[shape.length - 1] = out;
    return product.view(shape);
  }

  /** Whether {@link Gemv} is the quickest for this input. */
  boolean isByVectors(Tensor input, Tensor weight) {
    return (this == GEMV || this == HALVES)
        && Gemv.isAvailable()
        && isFewRows(input)
        && weight.isContiguous()
        && !Torch.isGradEnabled();
  }

  static boolean isFewRows(Tensor input) {
    return input.numel() < FEW_ROWS * input.size(-1);
  }
}
