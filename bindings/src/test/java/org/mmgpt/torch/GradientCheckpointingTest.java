package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientCheckpointingTest {
  private static final int LAYERS = 4;
  private long liveBefore;

  @BeforeEach
  void rememberLiveTensors() {
    liveBefore = Tensors.live();
  }

  @AfterEach
  void nothingLeaks() {
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  /** Layers like a decoder's: each sees the hidden state and the same, computed, media. */
  private static final class Network {
    final Tensor toMedia = Torch.randn(6, 6).requiresGrad(true);
    final List<Tensor> weights = new ArrayList<>();
    final Tensor head = Torch.randn(6, 1).requiresGrad(true);
    int calls;

    Network() {
      for (int i = 0; i < LAYERS; i++) {
        weights.add(Torch.randn(6, 6).requiresGrad(true));
      }
    }

    Tensor loss(Tensor x, Tensor picture) {
      Tensor media = picture.matmul(toMedia).tanh();
      Tensor hidden = x;
      for (Tensor weight : weights) {
        BinaryOperator<Tensor> layer =
            (h, m) -> {
              calls++;
              return Torch.dropout(h.matmul(weight).add(m).tanh(), 0.25, true).add(h);
            };
        hidden = GradientCheckpointing.segment(layer, hidden, media);
      }
      return hidden.matmul(head).pow(2).mean();
    }

    List<float[]> gradients() {
      List<Tensor> parameters = new ArrayList<>(weights);
      parameters.add(toMedia);
      parameters.add(head);
      List<float[]> gradients =
          parameters.stream().map(p -> p.grad().orElseThrow().toFloatArray()).toList();
      parameters.forEach(Tensor::clearGrad);
      return gradients;
    }
  }

  @Test
  void theGradientsAreThoseOfTheWholeGraph() {
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(1);
      Network network = new Network();
      Tensor x = Torch.randn(3, 6);
      Tensor picture = Torch.randn(3, 6);

      Torch.manualSeed(2);
      Tensor plain = network.loss(x, picture);
      plain.backward();
      List<float[]> expected = network.gradients();
      assertThat(network.calls).isEqualTo(LAYERS);

      Torch.manualSeed(2);
      try (var checkpointing = GradientCheckpointing.open()) {
        for (int step = 0; step < 2; step++) { // one block serves several steps
          Torch.manualSeed(2);
          network.calls = 0;
          Tensor loss = network.loss(x, picture);
          assertThat(loss.item()).isEqualTo(plain.item());
          loss.backward();
          assertThat(network.calls).as("forward and once more").isEqualTo(2 * LAYERS);
          List<float[]> gradients = network.gradients();
          for (int i = 0; i < expected.size(); i++) {
            assertThat(gradients.get(i)).isEqualTo(expected.get(i));
          }
        }
      }
    }
  }

  @Test
  void randomNumbersAfterTheBackwardPassAreTheSame() {
    try (Scope scope = Scope.open()) {
      Tensor w = Torch.ones(8).requiresGrad(true);
      Torch.manualSeed(3);
      Torch.dropout(w, 0.5, true).sum().backward();
      float[] next = Torch.rand(4).toFloatArray();
      Torch.manualSeed(3);
      try (var checkpointing = GradientCheckpointing.open()) {
        GradientCheckpointing.segment(x -> Torch.dropout(x, 0.5, true), w).sum().backward();
      }
      assertThat(Torch.rand(4).toFloatArray()).isEqualTo(next);
    }
  }

  @Test
  void aSegmentIsComputedAgainInTheSamePrecision() {
    try (Scope scope = Scope.open();
        var checkpointing = GradientCheckpointing.open()) {
      Tensor w = Torch.randn(4, 4).requiresGrad(true);
      List<DType> seen = new ArrayList<>();
      Tensor loss;
      try (Autocast autocast = Autocast.open(Device.Type.CPU, DType.BFLOAT16)) {
        Tensor y =
            GradientCheckpointing.segment(
                x -> {
                  Tensor product = x.matmul(w);
                  seen.add(product.dtype());
                  return product;
                },
                Torch.ones(2, 4));
        loss = y.to(DType.FLOAT32).sum();
      }
      loss.backward();
      assertThat(seen).containsExactly(DType.BFLOAT16, DType.BFLOAT16);
      assertThat(w.grad()).isPresent();
      assertThat(Autocast.isEnabled(Device.Type.CPU)).isFalse();
    }
  }

  @Test
  void withoutABlockASegmentIsJustCalled() {
    try (Scope scope = Scope.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      Tensor y = GradientCheckpointing.segment(x -> x.mul(w), w);
      y.sum().backward();
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(2, 2);
    }
  }

  @Test
  void segmentsThatNothingCameBackToAreLeftAlone() {
    try (Scope scope = Scope.open();
        var checkpointing = GradientCheckpointing.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      int[] calls = new int[1];
      GradientCheckpointing.segment(
          x -> {
            calls[0]++;
            return x.mul(2);
          },
          w);
      w.mul(3).sum().backward();
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(3, 3);
      assertThat(calls[0]).isEqualTo(1);
    }
  }

  @Test
  void aSegmentThatFailsTheSecondTimeLeavesNothingBehind() {
    try (Scope scope = Scope.open();
        var checkpointing = GradientCheckpointing.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      int[] calls = new int[1];
      Tensor y =
          GradientCheckpointing.segment(
              x -> {
                if (calls[0]++ > 0) {
                  throw new IllegalStateException("only once");
                }
                return x.mul(2);
              },
              w);
      assertThatThrownBy(() -> y.sum().backward()).hasMessage("only once");
      GradientCheckpointing.segment(x -> x.mul(2), w).sum().backward();
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(2, 2);
    }
  }

  @Test
  void secondDerivativesAreRefused() {
    try (Scope scope = Scope.open();
        var checkpointing = GradientCheckpointing.open()) {
      Tensor w = Torch.ones(1).requiresGrad(true);
      assertThatThrownBy(() -> w.mul(2).backward(Torch.ones(1), false, true))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
