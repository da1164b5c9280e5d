package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      Tensor product = Gemv.product(x, weight, Optional.empty());
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
    assertThat(relative(Gemv.product(x, values, Optional.of(scales)), expected)).isLessThan(1e-6);
    for (DType half : new DType[] {DType.BFLOAT16, DType.FLOAT16}) {
      Tensor product = Gemv.product(x.to(half), values, Optional.of(scales.to(half)));
      assertThat(product.dtype()).isEqualTo(half);
      assertThat(relative(product.to(DType.FLOAT32), expected)).isLessThan(0.01);
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

  private static void refuses(String why, Tensor x, Tensor weight, Optional<Tensor> scales) {
    assertThatThrownBy(() -> Gemv.product(x, weight, scales))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining(why);
  }
}
