package org.mmgpt.model.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.FusedKernels;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** What training and inference compute by different kernels is the same. */
class FusedTest {
  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
  void withAndWithoutGradientsIsTheSameUpToRounding(DType dtype) {
    double rounding = dtype == DType.FLOAT32 ? 1e-5 : dtype == DType.FLOAT16 ? 0.005 : 0.04;
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(1);
      Tensor q = Torch.randn(2, 6, 1, 24).to(dtype);
      Tensor k = Torch.randn(2, 3, 9, 24).to(dtype);
      Tensor v = Torch.randn(2, 3, 9, 24).to(dtype);
      Optional<Tensor> bias = Optional.of(Torch.randn(2, 1, 1, 9).to(dtype));
      var angles =
          new RotaryEmbedding.Angles(Torch.randn(1, 24).to(dtype), Torch.randn(24).to(dtype));
      Tensor attended = Fused.attention(q, k, v, bias);
      Tensor causal = Fused.attention(k, k, v, Optional.empty()); // (2, 3, 9, 24)
      Tensor rotated = Fused.rotated(k, angles, 12);
      Tensor gated = Fused.siluMul(k, v);
      assertThat(FusedKernels.suit(q)).isFalse();
      try (InferenceMode inference = InferenceMode.open()) {
        assertThat(FusedKernels.suit(q)).isEqualTo(FusedKernels.isAvailable());
        assertThat(distance(Fused.attention(q, k, v, bias), attended)).isLessThan(rounding);
        assertThat(distance(Fused.attention(k, k, v, Optional.empty()), causal))
            .isLessThan(rounding);
        assertThat(distance(Fused.rotated(k, angles, 12), rotated)).isLessThan(rounding);
        assertThat(distance(Fused.siluMul(k.clone(), v), gated)).isLessThan(rounding);
      }
    }
  }

  private static double distance(Tensor one, Tensor other) {
    assertThat(one.shape()).isEqualTo(other.shape());
    return one.to(DType.FLOAT64).sub(other.to(DType.FLOAT64)).abs().max().item();
  }

  /** There are no kernels for them; libtorch computes it. */
  @Test
  void otherTypesStayWithLibtorch() {
    try (Scope scope = Scope.open();
        InferenceMode inference = InferenceMode.open()) {
      Tensor x = Torch.randn(1, 2, 1, 8).to(DType.FLOAT64);
      assertThat(Fused.attention(x, x, x, Optional.empty()).sub(x).abs().max().item())
          .isLessThan(1e-12); // of one key all the weight is its
    }
  }
}
