package org.mmgpt.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

class QuantizedWeightTest {
  private static final int OUT = 48;
  private static final int IN = 192;

  /**
   * The rows of the unit matrix read the weights back: within half a step of each group's range.
   */
  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "BFLOAT16", "FLOAT16"})
  void fourBitsAreTheNearestOfSixteen(DType dtype) {
    Torch.manualSeed(1);
    try (Scope scope = Scope.open()) {
      Tensor weight = Torch.randn(OUT, IN).mul(0.1).add(0.05).to(dtype);
      try (QuantizedWeight quantized = QuantizedWeight.of(weight, Quantization.INT4)) {
        assertThat(quantized).isInstanceOf(Int4Weight.class);
        Tensor read = quantized.product(Torch.eye(IN).to(dtype)).t().to(DType.FLOAT32); // (out, in)
        Tensor groups = weight.to(DType.FLOAT32).view(OUT, -1, Int4Weight.GROUP);
        Tensor step =
            groups
                .amax(new long[] {2}, true)
                .sub(groups.amin(new long[] {2}, true))
                .div(15); // (out, groups, 1)
        Tensor error = read.view(OUT, -1, Int4Weight.GROUP).sub(groups).abs().div(step);
        double rounding = dtype == DType.BFLOAT16 ? 0.1 : 0.02; // of scale, zero and result
        assertThat(error.max().item()).isBetween(0.4, 0.5 + rounding);
      }
    }
  }

  /** They are rounded some at a time, the last of which are fewer. */
  @ParameterizedTest
  @EnumSource(Quantization.class)
  void rowsAreRoundedEachByItself(Quantization kind) {
    Torch.manualSeed(4);
    try (Scope scope = Scope.open()) {
      Tensor many = Torch.randn(2 * QuantizedWeight.ROWS + OUT, IN);
      Tensor last = many.narrow(0, 2L * QuantizedWeight.ROWS, OUT);
      Tensor input = Torch.randn(3, IN);
      try (QuantizedWeight all = QuantizedWeight.of(many, kind);
          QuantizedWeight own = QuantizedWeight.of(last, kind)) {
        Tensor difference =
            all.product(input).narrow(1, 2L * QuantizedWeight.ROWS, OUT).sub(own.product(input));
        assertThat(difference.abs().max().item()).isLessThan(1e-5);
      }
    }
  }

  /** A product is that of the weights which the unit matrix reads back, for any shape of input. */
  @ParameterizedTest
  @EnumSource(Quantization.class)
  void multipliesByTheDequantisedMatrix(Quantization kind) {
    Torch.manualSeed(2);
    try (Scope scope = Scope.open();
        QuantizedWeight quantized = QuantizedWeight.of(Torch.randn(OUT, IN), kind)) {
      Tensor matrix = quantized.product(Torch.eye(IN)); // (in, out)
      Tensor input = Torch.randn(2, 5, IN);
      Tensor product = quantized.product(input);
      assertThat(product.shape()).containsExactly(2, 5, OUT);
      assertThat(product.sub(input.matmul(matrix)).abs().max().item()).isCloseTo(0, within(2e-3));
    }
  }

  /** 32,003 tokens, or 100 inputs: libtorch packs neither, so they get eight bits. */
  @Test
  void sizesThatCannotBePackedGetEightBits() {
    long before = Tensors.live();
    try (Scope scope = Scope.open();
        QuantizedWeight outputs = QuantizedWeight.of(Torch.randn(35, IN), Quantization.INT4);
        QuantizedWeight inputs = QuantizedWeight.of(Torch.randn(OUT, 100), Quantization.INT4)) {
      assertThat(outputs).isInstanceOf(Int8Weight.class);
      assertThat(inputs).isInstanceOf(Int8Weight.class);
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  /** libtorch's bf16 product takes blocks of 16 inputs and reads on where the last isn't whole. */
  @Test
  void inputsThatAreNoWholeBlocksAreNotReadBeyond() {
    Torch.manualSeed(3);
    try (Scope scope = Scope.open()) {
      Tensor weight = Torch.randn(OUT, 100).to(DType.BFLOAT16);
      Tensor input = Torch.randn(9, 100).to(DType.BFLOAT16);
      try (QuantizedWeight quantized = QuantizedWeight.of(weight, Quantization.INT8)) {
        Tensor error = quantized.product(input).sub(Torch.linear(input, weight));
        assertThat(error.abs().max().item()).isLessThan(0.3);
      }
    }
  }

  /** A group of nothing but one value has no range to divide. */
  @Test
  void constantWeightsStayThemselves() {
    try (Scope scope = Scope.open();
        QuantizedWeight zeros = QuantizedWeight.of(Torch.zeros(OUT, IN), Quantization.INT4);
        QuantizedWeight ones = QuantizedWeight.of(Torch.ones(OUT, IN), Quantization.INT4)) {
      assertThat(zeros.product(Torch.ones(1, IN)).abs().max().item()).isCloseTo(0, within(1e-2));
      assertThat(ones.product(Torch.ones(1, IN)).sub(IN).abs().max().item())
          .isCloseTo(0, within(1e-2));
    }
  }
}
