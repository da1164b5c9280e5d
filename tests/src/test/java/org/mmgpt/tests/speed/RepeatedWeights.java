package org.mmgpt.tests.speed;

import java.util.Optional;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.RandomWeights;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Matrices of a million numbers drawn once: drawing a billion takes longer than the measurement.
 */
final class RepeatedWeights implements WeightSource {
  private static final long DRAWN = 1 << 20;

  private final RandomWeights others;
  private final Tensor drawn;

  RepeatedWeights(DType dtype) {
    Torch.manualSeed(0);
    others = new RandomWeights(dtype, Device.CPU);
    try (Scope scope = Scope.open()) {
      drawn = Torch.randn(DRAWN).mul(0.02).to(dtype).escape();
    }
  }

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    if (shape.length != 2) {
      return others.take(name, shape, init);
    }
    try (Scope scope = Scope.open()) {
      long size = shape[0] * shape[1];
      Tensor repeated = drawn.repeat((size + DRAWN - 1) / DRAWN).narrow(0, 0, size);
      return Optional.of(repeated.clone().view(shape).escape());
    }
  }

  @Override
  public boolean has(String name) {
    return others.has(name);
  }

  @Override
  public void close() {
    drawn.close();
  }
}
