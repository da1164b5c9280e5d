package org.mmgpt.model.weights;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Parameters drawn from their initialisers, for training from scratch and for tests. Draws follow
 * libtorch's generator: seed it with {@link Torch#manualSeed}. On {@link Device#META} nothing is
 * allocated.
 */
public final class RandomWeights implements WeightSource {
  private final DType dtype;
  private final Device device;

  /**
   * @param dtype of what is drawn
   * @param device where it is drawn
   */
  public RandomWeights(DType dtype, Device device) {
    this.dtype = dtype;
    this.device = device;
  }

  @Override
  public Optional<Tensor> take(String name, long[] shape, Init init) {
    try (Scope scope = Scope.open()) {
      Tensor empty = Torch.empty(shape, dtype, device);
      Tensor filled =
          device.equals(Device.META)
              ? empty
              : switch (init) {
                case Init.Constant(double value) -> empty.fill_(value);
                case Init.Normal(double deviation) -> empty.normal_(0, deviation);
              };
      return Optional.of(filled.escape());
    }
  }
}
