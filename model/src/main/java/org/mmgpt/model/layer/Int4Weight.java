package org.mmgpt.model.layer;

import java.util.List;
import java.util.Optional;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Gemv;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * A weight in four bits, each group of an output's weights with a scale and a zero of its own: w is
 * about (q - 8) times scale plus zero, q from 0 to 15.
 *
 * @param packed the q, in the order that the device's kernel wants
 * @param scalesAndZeros (in / {@value #GROUP}, out, 2)
 */
record Int4Weight(Tensor packed, Tensor scalesAndZeros) implements QuantizedWeight {
  static final int GROUP = 64;
  private static final int OUTPUTS = 16; // the CPU packs so many at a time, CUDA 8
  private static final int INNER_TILES = 4; // of 16 inputs each, CUDA's layout; the CPU ignores it

  /** Whether libtorch can pack the weight. */
  static boolean fits(Tensor weight) {
    return weight.size(0) % OUTPUTS == 0 && weight.size(1) % GROUP == 0;
  }

  static Int4Weight of(Tensor weight) {
    boolean cuda = onCuda(weight);
    if (cuda && weight.dtype() != DType.BFLOAT16) {
      throw new ModelException(
          "four bits a weight need bfloat16 on CUDA, and this model is in " + weight.dtype());
    }
    long out = weight.size(0);
    long in = weight.size(1);
    try (Scope scope = Scope.open()) {
      Tensor values = Torch.empty(new long[] {out, in}, DType.INT32, weight.device());
      Tensor scalesAndZeros =
          Torch.empty(new long[] {in / GROUP, out, 2}, weight.dtype(), weight.device());
      for (long from = 0; from < out; from += ROWS) {
        long rows = Math.min(ROWS, out - from);
        try (Scope some = Scope.open()) {
          round(
              weight.detach().narrow(0, from, rows),
              values.narrow(0, from, rows),
              scalesAndZeros.narrow(1, from, rows));
        }
      }
      Tensor packed = cuda ? packedForCuda(values) : packedForCpu(values);
      return new Int4Weight(packed.escape(), scalesAndZeros.escape());
    }
  }

  /**
   * Rounds {@code weight} (rows, in) to {@code values} (rows, in) under {@code scalesAndZeros} (in
   * / {@value #GROUP}, rows, 2).
   */
  private static void round(Tensor weight, Tensor values, Tensor scalesAndZeros) {
    long rows = weight.size(0);
    Tensor groups = weight.to(DType.FLOAT32).view(rows, -1, GROUP); // (rows, in / GROUP, GROUP)
    Tensor least = groups.amin(new long[] {2}, true); // (rows, in / GROUP, 1)
    Tensor most = groups.amax(new long[] {2}, true);
    // In the precision they are kept in, so that rounding them is made up for by the q.
    Tensor scales = kept(most.sub(least).div(15).clampMin(1e-6), weight);
    Tensor zeros = kept(least.add(scales.mul(8)), weight);
    values.copy_(groups.sub(zeros).div(scales).round().add(8).clamp(0, 15).view(rows, -1));
    scalesAndZeros.copy_(Torch.cat(List.of(scales, zeros), 2).transpose(0, 1));
  }

  private static Tensor kept(Tensor values, Tensor weight) {
    return values.to(weight.dtype()).to(DType.FLOAT32);
  }

  private static Tensor packedForCpu(Tensor values) {
    return values.convertWeightToInt4packForCpu(INNER_TILES);
  }

  private static Tensor packedForCuda(Tensor values) {
    Tensor pairs = values.view(values.size(0), -1, 2); // (out, in / 2, 2)
    Tensor bytes = pairs.select(2, 0).mul(16).add(pairs.select(2, 1)).to(DType.UINT8);
    return bytes.convertWeightToInt4pack(INNER_TILES);
  }

  @Override
  public Optional<Gemv.Matrix> byVectors(Tensor input) {
    return Optional.empty();
  }

  @Override
  public Tensor rows(Tensor input) {
    return onCuda(packed)
        ? input.weightInt4packMm(packed, GROUP, scalesAndZeros)
        : input.weightInt4packMmForCpu(packed, GROUP, scalesAndZeros);
  }

  private static boolean onCuda(Tensor tensor) {
    return tensor.device().type() == Device.Type.CUDA;
  }

  @Override
  public long out() {
    return scalesAndZeros.size(1);
  }

  @Override
  public void close() {
    packed.close();
    scalesAndZeros.close();
  }
}
