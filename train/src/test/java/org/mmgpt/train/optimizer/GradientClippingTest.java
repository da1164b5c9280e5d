package org.mmgpt.train.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

class GradientClippingTest {

  private static Tensor parameter(float... gradient) {
    Tensor parameter = Tensor.ofArray(new float[gradient.length], gradient.length);
    parameter.requiresGrad(true).setGrad(Tensor.ofArray(gradient, gradient.length));
    return parameter;
  }

  @Test
  void scales_all_gradients_together() {
    try (var scope = Scope.open()) {
      Tensor a = parameter(3, 0);
      Tensor b = parameter(4);
      assertThat(new GradientClipping(1).clip(List.of(a, b))).isCloseTo(5, within(1e-6));
      assertThat(a.grad().orElseThrow().toFloatArray()[0]).isCloseTo(0.6f, within(1e-6f));
      assertThat(b.grad().orElseThrow().toFloatArray()[0]).isCloseTo(0.8f, within(1e-6f));
    }
  }

  @Test
  void leaves_small_gradients_alone() {
    try (var scope = Scope.open()) {
      Tensor a = parameter(0.3f, 0.4f);
      assertThat(new GradientClipping(1).clip(List.of(a))).isCloseTo(0.5, within(1e-6));
      assertThat(a.grad().orElseThrow().toFloatArray()).containsExactly(0.3f, 0.4f);
    }
  }

  @Test
  void reports_what_is_not_finite() {
    try (var scope = Scope.open()) {
      assertThat(new GradientClipping(1).clip(List.of(parameter(Float.NaN, 1)))).isNaN();
    }
  }
}
