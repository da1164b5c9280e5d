package org.mmgpt.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Gemv;
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
      assertThat(product == MatrixProduct.ONE_DNN).isEqualTo(Torch.hasOneDnnLinear());
      assertThat(MatrixProduct.suited(Torch.randn(8, 8))).isEqualTo(MatrixProduct.PLAIN);
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

  /** libtorch took ten times as long as in fp32 for a prompt where fp16 has no instructions. */
  @Test
  void manyRowsOfHalvesAreTheSameUpToRounding() {
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(1);
      Tensor weight = Torch.randn(1100, 501).to(DType.FLOAT16); // two blocks and a part of one
      Tensor bias = Torch.randn(1100).to(DType.FLOAT16);
      Tensor x = Torch.randn(2, 9, 501).to(DType.FLOAT16);
      Tensor exact =
          Torch.linear(x.to(DType.FLOAT64), weight.to(DType.FLOAT64), bias.to(DType.FLOAT64));
      try (InferenceMode inference = InferenceMode.open()) {
        Tensor product = MatrixProduct.HALVES.of(x, weight, Optional.of(bias)); // (2, 9, 1100)
        assertThat(product.dtype()).isEqualTo(DType.FLOAT16);
        Tensor difference = product.to(DType.FLOAT64).sub(exact);
        assertThat(difference.norm().item() / exact.norm().item()).isLessThan(0.001);
      }
      Tensor wanted = weight.clone().requiresGrad(true);
      MatrixProduct.HALVES.of(x, wanted, Optional.empty()).sum().backward();
      assertThat(wanted.grad()).isPresent();
    }
  }

  /** oneDNN took twice as long for one row in bf16 as reading the weight takes. */
  @Test
  void fewRowsInHalfPrecisionAreTheSameUpToRounding() {
    try (Scope scope = Scope.open();
        InferenceMode inference = InferenceMode.open()) {
      Torch.manualSeed(1);
      Tensor weight = Torch.randn(600, 501).to(DType.BFLOAT16);
      MatrixProduct product = MatrixProduct.suited(weight);
      assertThat(product == MatrixProduct.GEMV).isEqualTo(Gemv.isAvailable());
      for (long rows : new long[] {1, 3, MatrixProduct.FEW_ROWS}) {
        Tensor x = Torch.randn(rows, 1, 501).to(DType.BFLOAT16);
        Tensor exact =
            Torch.linear(x.to(DType.FLOAT64), weight.to(DType.FLOAT64)); // (rows, 1, 600)
        Tensor difference = product.of(x, weight, Optional.empty()).to(DType.FLOAT64).sub(exact);
        assertThat(difference.norm().item() / exact.norm().item()).isLessThan(0.003);
      }
    }
  }
}
