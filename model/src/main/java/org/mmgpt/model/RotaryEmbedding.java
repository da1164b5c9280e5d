package org.mmgpt.model;

import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Rotary positions (arXiv 2104.09864) in LLaMA's layout: element i of the first half turns with
 * element i of the second.
 */
final class RotaryEmbedding extends Module {
  private final Tensor cos; // (positions, D)
  private final Tensor sin; // (positions, D), the first half negated: see apply
  private final long half;

  RotaryEmbedding(TextConfig config, DType dtype, Device device) {
    int dim = config.headDim();
    half = dim / 2;
    int positions = config.maxPositionEmbeddings();
    double[] frequencies = config.ropeScaling().inverseFrequencies(dim, config.ropeTheta());
    float[] cosines = new float[positions * dim];
    float[] sines = new float[positions * dim];
    for (int p = 0; p < positions; p++) {
      for (int i = 0; i < dim; i++) {
        // The reference multiplies in fp32, which shows at large positions.
        float angle = p * (float) frequencies[i % frequencies.length];
        cosines[p * dim + i] = (float) Math.cos(angle);
        sines[p * dim + i] = (float) (i < half ? -Math.sin(angle) : Math.sin(angle));
      }
    }
    try (Scope scope = Scope.open()) {
      cos = Tensor.ofArray(cosines, positions, dim).to(device, dtype).escape();
      sin = Tensor.ofArray(sines, positions, dim).to(device, dtype).escape();
    }
  }

  /** Cosines and sines of positions, each broadcastable to (B, H, T, D). */
  record Angles(Tensor cos, Tensor sin) {}

  /** Of the positions start, start + 1, …: (T, D). */
  Angles consecutive(long start, long length) {
    return new Angles(cos.narrow(0, start, length), sin.narrow(0, start, length));
  }

  /** Of given positions (B, T): (B, 1, T, D). */
  Angles at(Tensor positions) {
    long[] shape = positions.shape();
    Tensor flat = positions.flatten(0, 1); // (B*T)
    return new Angles(
        cos.indexSelect(0, flat).view(shape[0], 1, shape[1], 2 * half),
        sin.indexSelect(0, flat).view(shape[0], 1, shape[1], 2 * half));
  }

  /** x (B, H, T, D), rotated. Rolling by half a head and a signed sine take two operators fewer. */
  Tensor apply(Tensor x, Angles angles) {
    return x.mul(angles.cos()).addcmul(x.roll(new long[] {half}, -1), angles.sin());
  }

  /** Derived from the configuration, so no parameters of the checkpoint. */
  @Override
  public void close() {
    cos.close();
    sin.close();
  }
}
