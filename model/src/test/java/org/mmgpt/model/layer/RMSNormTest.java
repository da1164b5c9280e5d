package org.mmgpt.model.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mmgpt.model.weights.RandomWeights;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

class RMSNormTest {
  @Test
  void isTheSameByEveryWay() {
    try (Scope scope = Scope.open();
        RandomWeights random = new RandomWeights(DType.FLOAT32, Device.CPU)) {
      RMSNorm norm = new RMSNorm(Weights.of(random), 70, 1e-5);
      Tensor x = Torch.randn(2, 3, 70);
      Tensor trained = norm.forward(x);
      try (InferenceMode inference = InferenceMode.open()) {
        assertThat(distance(norm.forward(x), trained)).isLessThan(1e-5);
        assertThat(distance(norm.ofOperators(x), trained)).isLessThan(1e-5);
      }
      norm.close();
    }
  }

  private static double distance(Tensor one, Tensor other) {
    assertThat(one.shape()).isEqualTo(other.shape());
    return one.sub(other).abs().max().item();
  }
}
