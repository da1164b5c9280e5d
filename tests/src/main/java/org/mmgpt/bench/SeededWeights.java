package org.mmgpt.bench;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.mmgpt.model.weights.Init;
import org.mmgpt.model.weights.WeightSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Weights made on the device, each drawn from a seed of its own, its name's: {@code worker.py}
 * makes the same numbers, so that the two sides' results can be compared whatever the size.
 */
record SeededWeights(DType dtype, Device device) implements WeightSource {
  private static final double DEVIATION = 0.02;
  private static final double GATE = 0.5;

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    try (Scope scope = Scope.open()) {
      Tensor weight = Torch.empty(shape, dtype, device);
      if (shape.length >= 2) {
        var seed = new CRC32();
        seed.update(name.getBytes(StandardCharsets.UTF_8));
        Torch.manualSeed(seed.getValue());
        weight.normal_(0, DEVIATION);
      } else if (name.endsWith("_gate")) {
        weight.fill_(GATE);
      } else {
        weight.fill_(name.endsWith("weight") ? 1 : 0);
      }
      return Optional.of(weight.escape());
    }
  }
}
