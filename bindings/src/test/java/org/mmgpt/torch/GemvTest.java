package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIf(
    value = "org.mmgpt.torch.Gemv#isAvailable",
    disabledReason = "this machine has no AVX-512")
class GemvTest {
  @RegisterExtension final SeededScope scope = new SeededScope();

  /** Sizes that fill no vector, and enough outputs for two threads. */
  @Test
  void multipliesSixteenBits() {
    for (long in : new long[] {1, 16, 63, 64, 1000}) {
      multipliesSixteenBits(in, DType.BFLOAT16);
      multipliesSixteenBits(in, DType.FLOAT16);
    }
  }

  private static void multipliesSixteenBits(long in, DType kept) {
    Tensor weight = Torch.randn(333, in).to(kept);
    for (long[] shape : new long[][] {{in}, {1, in}, {2, 3, in}}) {
      Tensor x = Torch.randn(shape);
      Tensor expected = Torch.linear(x, weight.to(DType.FLOAT32));
      Tensor product = Gemv.product(x, new Gemv.Matrix(weight));
      assertThat(product.shape()).isEqualTo(expected.shape());
      assertThat(relative(product, expected)).isLessThan(1e-6);
    }
  }

  @Test
  void multipliesEightBitsTimesScalesInTheInputsType() {
    Tensor values = Torch.randint(-128, 128, new long[] {333, 500}).to(DType.INT8);
    Tensor scales = Torch.rand(333);
    Tensor x = Torch.randn(7, 500).t().contiguous().t(); // not contiguous
    Tensor expected = Torch.linear(x, values.to(DType.FLOAT32)).mul(scales); // (7, 333)
    assertThat(relative(Gemv.product(x, new Gemv.Matrix(values, Optional.of(scales))), expected))
        .isLessThan(1e-6);
    for (DType half : new DType[] {DType.BFLOAT16, DType.FLOAT16}) {
      Tensor product =
          Gemv.product(x.to(half), new Gemv.Matrix(values, Optional.of(scales.to(half))));
      assertThat(product.dtype()).isEqualTo(half);
      assertThat(relative(product.to(DType.FLOAT32), expected)).isLessThan(0.01);
    }
  }

  /** What a layer asks for: fewer meetings of threads and fewer operators, the same numbers. */
  @Test
  void severalProductsAndASumAreWhatEachIsAlone() {
    for (DType type : new DType[] {DType.FLOAT32, DType.FLOAT16, DType.BFLOAT16}) {
      Tensor x = Torch.randn(2, 1, 500).to(type);
      var dense = new Gemv.Matrix(Torch.randn(300, 500).to(DType.BFLOAT16));
      var bytes = Torch.randint(-128, 128, new long[] {7, 500}).to(DType.INT8);
      var scaled = new Gemv.Matrix(bytes, Optional.of(Torch.rand(7).to(type)));
      List<Tensor> together = Gemv.products(x, List.of(dense, scaled, dense));
      assertThat(together.get(0).equal(Gemv.product(x, dense))).isTrue();
      assertThat(together.get(1).equal(Gemv.product(x, scaled))).isTrue();
      assertThat(together.get(2).equal(together.get(0))).isTrue();
      Tensor residual = Torch.randn(1, 2, 300).to(type).transpose(0, 1); // not contiguous
      assertThat(Gemv.sum(residual, x, dense).equal(residual.add(together.get(0)))).isTrue();
    }
  }

  private static double relative(Tensor product, Tensor expected) {
    return product.sub(expected).norm().item() / expected.norm().item();
  }

  @Test
  void refusesWhatItCantMultiply() {
    Tensor weight = Torch.randn(4, 3).to(DType.BFLOAT16);
    Tensor x = Torch.randn(2, 3);
    refuses("input must be (..., 3)", Torch.randn(2, 4), weight, Optional.empty());
    refuses("input must be (..., 3)", Torch.randn(0, 3), weight, Optional.empty());
    refuses("bf16, fp16 or int8", x, Torch.randn(4, 3), Optional.empty());
    refuses("contiguous", x, Torch.randn(3, 4).to(DType.BFLOAT16).t(), Optional.empty());
    refuses("scales must be (4)", x, weight, Optional.of(Torch.randn(3)));
    refuses("of the input's type", x, weight, Optional.of(Torch.randn(4).to(DType.BFLOAT16)));
    refuses("gradient", x.clone().requiresGrad(true), weight, Optional.empty());
    Tensor wanted = Torch.randn(4).requiresGrad(true); // was dropped silently once
    refuses("gradient", x, weight, Optional.of(wanted));
    refuses("not implemented", Torch.ones(2, 3).to(DType.INT64), weight, Optional.empty());
  }

  @Test
  void refusesAResidualOfAnotherShape() {
    var matrix = new Gemv.Matrix(Torch.randn(4, 3).to(DType.BFLOAT16));
    Tensor x = Torch.randn(2, 3);
    for (Tensor residual :
        List.of(Torch.randn(1, 4), Torch.randn(2, 4).to(DType.BFLOAT16), Torch.randn(8))) {
      assertThatThrownBy(() -> Gemv.sum(residual, x, matrix))
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("residual");
    }
    assertThatThrownBy(() -> Gemv.products(x, List.of())).isInstanceOf(TorchException.class);
  }

  private static void refuses(String why, Tensor x, Tensor weight, Optional<Tensor> scales) {
    assertThatThrownBy(() -> Gemv.product(x, new Gemv.Matrix(weight, scales)))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining(why);
  }
}
