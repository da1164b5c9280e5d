package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

class MatrixProductTest {
  /** Large weights take another kernel while they are frozen; it can't give them a gradient. */
  @Test
  void inferenceAndTrainingComputeTheSame() {
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(1);
      Tensor weight = Torch.randn(600, 500);
      Tensor bias = Torch.randn(600);
      Tensor x = Torch.randn(2, 3, 500);
      MatrixProduct product = MatrixProduct.suited(weight);
      assertThat(product.oneDnn()).isEqualTo(Torch.hasOneDnnLinear());
      assertThat(MatrixProduct.suited(Torch.randn(8, 8)).oneDnn()).isFalse();
      Tensor trained =
          product.of(x, weight.clone().requiresGrad(true), Optional.of(bias)); // (2, 3, 600)
      try (InferenceMode inference = InferenceMode.open()) {
        Tensor inferred = product.of(x, weight, Optional.of(bias));
        assertThat(inferred.sub(trained).abs().max().item()).isEqualTo(0, within(1e-4));
        Tensor half = product.of(x.to(DType.BFLOAT16), weight.to(DType.BFLOAT16), Optional.empty());
        assertThat(half.dtype()).isEqualTo(DType.BFLOAT16);
      }
      Tensor wanted = weight.clone().requiresGrad(true);
      product.of(x, wanted, Optional.empty()).sum().backward();
      assertThat(wanted.grad()).isPresent();
    }
  }
}
