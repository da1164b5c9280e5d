package org.mmgpt.model.attention;

import java.util.List;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.Module;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Rotary positions (arXiv 2104.09864) in LLaMA's layout: element i of the first half turns with
 * element i of the second.
 */
public final class RotaryEmbedding extends Module {
  // Derived from the configuration, so no parameters of the checkpoint.
  private final Tensor cos; // (positions, D)
  private final Tensor sin; // (positions, D), the first half negated: see Fused.rotated
  private final long half;

  public RotaryEmbedding(TextConfig config, DType dtype, Device device) {
    int dim = config.headDim();
    half = dim / 2;
    int positions = config.maxPositionEmbeddings();
    double[] frequencies = config.ropeScaling().inverseFrequencies(dim, config.ropeTheta());
    float[] single = new float[frequencies.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) frequencies[i];
    }
    try (Scope scope = Scope.open()) {
      // In fp32 as in the reference, which shows at large positions.
      Tensor angles =
          Torch.arange(0.0, positions, 1, DType.FLOAT32, Device.CPU)
              .view(positions, 1)
              .mul(Tensor.ofArray(single, single.length)); // (positions, D/2)
      double factor = config.ropeScaling().attentionFactor();
      Tensor cosines = angles.cos().mul(factor);
      Tensor sines = angles.sin().mul(factor);
      cos = Torch.cat(List.of(cosines, cosines), 1).to(device, dtype).escape();
      sin = Torch.cat(List.of(sines.neg(), sines), 1).to(device, dtype).escape();
    }
  }

  /** Cosines and sines of positions, each broadcastable to (B, H, T, D). */
  public record Angles(Tensor cos, Tensor sin) {}

  /** Of the positions start, start + 1, …: (T, D). */
  public Angles consecutive(long start, long length) {
    return new Angles(cos.narrow(0, start, length), sin.narrow(0, start, length));
  }

  /** Of given positions (B, T): (B, 1, T, D). */
  public Angles at(Tensor positions) {
    long[] shape = positions.shape();
    Tensor flat = positions.flatten(0, 1); // (B*T)
    return new Angles(
        cos.indexSelect(0, flat).view(shape[0], 1, shape[1], 2 * half),
        sin.indexSelect(0, flat).view(shape[0], 1, shape[1], 2 * half));
  }

  /** Of all positions, (positions, D). */
  public Tensor cosines() {
    return cos;
  }

  /** Of all positions, the first half negated, (positions, D). */
  public Tensor sines() {
    return sin;
  }

  /** Cosines of positions (N): (N, D). */
  public Tensor cosines(Tensor positions) {
    return cos.indexSelect(0, positions);
  }

  /** Sines of positions (N), the first half negated: (N, D). */
  public Tensor sines(Tensor positions) {
    return sin.indexSelect(0, positions);
  }

  /** x (B, H, T, D), rotated. */
  public Tensor apply(Tensor x, Angles angles) {
    return Fused.rotated(x, angles, half);
  }

  @Override
  public void close() {
    cos.close();
    sin.close();
  }
}
