package org.mmgpt.train.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

class AdamWTest {
  private Scope scope;
  private Tensor weight;
  private Tensor bias;

  @BeforeEach
  void makeParameters() {
    scope = Scope.open();
    weight = Tensor.ofArray(new float[] {1, -2, 3}, 3).requiresGrad(true);
    bias = Tensor.ofArray(new float[] {0.5f}, 1).requiresGrad(true);
  }

  @AfterEach
  void free() {
    scope.close();
  }

  private AdamW optimizer(double weightDecay) {
    var decayed = new LinkedHashMap<String, Tensor>(Map.of("weight", weight));
    var plain = new LinkedHashMap<String, Tensor>(Map.of("bias", bias));
    return new AdamW(
        List.of(ParameterGroup.of(decayed, weightDecay), ParameterGroup.of(plain, 0)),
        AdamW.Settings.DEFAULT);
  }

  /** Adam's update written out in doubles, Algorithm 2 of Loshchilov and Hutter. */
  private static double[] expected(double[] values, double[][] gradients, double lr, double decay) {
    var m = new double[values.length];
    var v = new double[values.length];
    double[] x = values.clone();
    for (int t = 1; t <= gradients.length; t++) {
      for (int i = 0; i < x.length; i++) {
        double g = gradients[t - 1][i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mHat = m[i] / (1 - Math.pow(0.9, t));
        double vHat = v[i] / (1 - Math.pow(0.999, t));
        x[i] = x[i] * (1 - lr * decay) - lr * mHat / (Math.sqrt(vHat) + 1e-8);
      }
    }
    return x;
  }

  @Test
  void follows_the_paper_with_decoupled_decay() {
    double[][] gradients = {{0.1, -3, 0}, {0.2, 1, 1e-3}, {-5, 1, 0.5}};
    try (AdamW adamW = optimizer(0.1)) {
      for (double[] g : gradients) {
        weight.setGrad(Tensor.ofArray(new float[] {(float) g[0], (float) g[1], (float) g[2]}, 3));
        adamW.step(0.01);
        adamW.clearGradients();
      }
    }
    double[] wanted = expected(new double[] {1, -2, 3}, gradients, 0.01, 0.1);
    for (int i = 0; i < wanted.length; i++) {
      assertThat((double) weight.toFloatArray()[i]).isCloseTo(wanted[i], within(1e-6));
    }
  }

  @Test
  void leaves_a_parameter_without_gradient_alone() {
    try (AdamW adamW = optimizer(0.1)) {
      bias.setGrad(Tensor.ofArray(new float[] {1}, 1));
      adamW.step(0.01);
      assertThat(weight.toFloatArray()).containsExactly(1, -2, 3);
      assertThat(adamW.state().get("weight.step").item()).isZero();
      assertThat(adamW.state().get("bias.step").item()).isEqualTo(1);
    }
  }

  @Test
  void a_restored_optimizer_goes_on_as_if_never_stopped() {
    try (AdamW first = optimizer(0.1);
        AdamW second = optimizer(0.1)) {
      weight.setGrad(Tensor.ofArray(new float[] {1, 2, 3}, 3));
      first.step(0.01);
      second.restore(first.state());
      Tensor saved = weight.detach().clone();
      first.step(0.01);
      float[] uninterrupted = weight.toFloatArray();
      try (var noGrad = NoGrad.open()) {
        weight.copy_(saved);
      }
      second.step(0.01);
      assertThat(weight.toFloatArray()).containsExactly(uninterrupted);
    }
  }

  @Test
  void names_what_a_saved_state_lacks() {
    try (AdamW adamW = optimizer(0)) {
      assertThatThrownBy(() -> adamW.restore(Map.of()))
          .hasMessage("optimiser state lacks weight.exp_avg");
    }
  }
}
