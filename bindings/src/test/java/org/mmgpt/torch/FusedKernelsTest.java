package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Against libtorch's own operators in fp64, of the same rounded numbers; sizes fill no register.
 */
@EnabledIf(
    value = "org.mmgpt.torch.FusedKernels#isAvailable",
    disabledReason = "this machine has no AVX-512")
class FusedKernelsTest {
  @RegisterExtension final SeededScope scope = new SeededScope();

  /** How far a result rounded once may be from the exact one, of the largest number. */
  private enum Kept {
    FLOAT32(1e-6),
    FLOAT16(1.0 / (1 << 11)),
    BFLOAT16(1.0 / (1 << 8));

    private final double rounding;

    Kept(double rounding) {
      this.rounding = rounding;
    }

    Tensor random(long... shape) {
      return Torch.randn(shape).to(DType.valueOf(name()));
    }

    void isClose(Tensor result, Tensor exact) {
      assertThat(result.dtype()).isEqualTo(DType.valueOf(name()));
      assertThat(result.shape()).isEqualTo(exact.shape());
      double furthest = exact(result).sub(exact).abs().div(exact.abs().add(0.1)).max().item();
      assertThat(furthest).isLessThan(1.02 * rounding + 1e-6);
    }
  }

  private static Tensor exact(Tensor x) {
    return x.to(DType.FLOAT64);
  }

  @ParameterizedTest
  @EnumSource
  void normalises(Kept kept) {
    for (long size : new long[] {1, 15, 16, 100, 2048}) {
      for (long[] shape : new long[][] {{size}, {3, 1, size}, {2, 40, size}}) {
        Tensor x = kept.random(shape);
        Tensor weight = kept.random(size);
        Tensor expected = Torch.rmsNorm(exact(x), new long[] {size}, exact(weight), 1e-6);
        kept.isClose(FusedKernels.rmsNorm(x, weight, 1e-6), expected);
      }
    }
    Tensor turned = kept.random(7, 5).t(); // not contiguous
    Tensor weight = kept.random(7);
    kept.isClose(
        FusedKernels.rmsNorm(turned, weight, 0.1),
        Torch.rmsNorm(exact(turned), new long[] {7}, exact(weight), 0.1));
  }

  @ParameterizedTest
  @EnumSource
  void rotates(Kept kept) {
    for (long size : new long[] {2, 6, 32, 70, 128}) {
      Tensor x = kept.random(2, 5, 3, size).transpose(1, 2); // (2, 3, 5, D)
      for (long[] shape : new long[][] {{5, size}, {2, 1, 5, size}, {1, size}}) {
        Tensor cos = kept.random(shape);
        Tensor sin = kept.random(shape);
        Tensor rolled = exact(x).roll(new long[] {size / 2}, -1);
        kept.isClose(
            FusedKernels.rotated(x, cos, sin),
            exact(x).mul(exact(cos)).add(rolled.mul(exact(sin))));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void gates(Kept kept) {
    for (long size : new long[] {1, 17, 5504, 100_001}) {
      Tensor gate = kept.random(size).mul(20);
      Tensor up = kept.random(size);
      Tensor expected = exact(gate).silu().mul(exact(up));
      assertThat(FusedKernels.siluMul_(gate, up)).isSameAs(gate);
      kept.isClose(gate, expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void attends(Kept kept) {
    for (long size : new long[] {1, 16, 24, 80, 128, 200}) {
      for (long tokens : new long[] {1, 17, 300}) {
        Tensor q = kept.random(2, 6, 1, size);
        Tensor cache = kept.random(2, 2, 3, tokens + 5, size); // as BatchCache has it
        Tensor k = cache.select(1, 0).narrow(2, 0, tokens); // (2, 3, S, D)
        Tensor v = cache.select(1, 1).narrow(2, 0, tokens);
        Tensor bias = kept.random(2, 1, 1, tokens);
        for (Optional<Tensor> given :
            List.<Optional<Tensor>>of(
                Optional.empty(), Optional.of(bias), Optional.of(bias.narrow(0, 1, 1)))) {
          kept.isClose(FusedKernels.attend(q, k, v, given), attended(q, k, v, given));
        }
      }
    }
  }

  private static Tensor attended(Tensor q, Tensor k, Tensor v, Optional<Tensor> bias) {
    return Torch.scaledDotProductAttention(
        exact(q),
        exact(k),
        exact(v),
        bias.map(FusedKernelsTest::exact),
        0.0,
        false,
        OptionalDouble.empty(),
        true);
  }

  /** What memory held before may be anything; a hidden key has to weigh exactly 0. */
  @Test
  void hiddenKeysAddNothing() {
    Tensor q = Torch.randn(1, 2, 1, 8);
    Tensor k = Torch.randn(1, 2, 20, 8);
    Tensor v = Torch.randn(1, 2, 20, 8);
    Tensor bias = Torch.zeros(new long[] {1, 1, 1, 20}, DType.FLOAT32, Device.CPU);
    bias.narrow(3, 6, 14).fill_(Double.NEGATIVE_INFINITY);
    Tensor seen = FusedKernels.attend(q, k.narrow(2, 0, 6), v.narrow(2, 0, 6), Optional.empty());
    Tensor masked = FusedKernels.attend(q, k, v, Optional.of(bias));
    assertThat(masked.sub(seen).abs().max().item()).isLessThan(1e-6);
    bias.fill_(Double.NEGATIVE_INFINITY);
    assertThat(FusedKernels.attend(q, k, v, Optional.of(bias)).abs().max().item()).isZero();
    Tensor none = FusedKernels.attend(q, k.narrow(2, 0, 0), v.narrow(2, 0, 0), Optional.empty());
    assertThat(none.abs().max().item()).isZero();
  }

  @Test
  void notANumberStaysOne() {
    for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT16, DType.BFLOAT16}) {
      Tensor nan = Torch.full(new long[] {1, 1, 1, 4}, Double.NaN, dtype, Device.CPU);
      Tensor one = nan.onesLike();
      for (Tensor result :
          List.of(
              FusedKernels.rmsNorm(nan, one.view(-1), 1e-6),
              FusedKernels.rotated(nan, one, one),
              FusedKernels.siluMul_(nan.clone(), one),
              FusedKernels.attend(nan, one, one, Optional.empty()))) {
        assertThat(result.isnan().all().item()).isEqualTo(1);
      }
    }
  }

  @Test
  void refusesWhatItCantCompute() {
    Tensor x = Torch.randn(1, 2, 1, 4);
    Tensor weight = Torch.randn(4);
    refuses("(..., 4)", () -> FusedKernels.rmsNorm(Torch.randn(2, 5), weight, 1e-6));
    refuses("weight's type", () -> FusedKernels.rmsNorm(x.to(DType.FLOAT16), weight, 1e-6));
    refuses("not implemented", () -> normed(x.to(DType.FLOAT64), weight.to(DType.FLOAT64)));
    refuses("gradient", () -> normed(x.clone().requiresGrad(true), weight));
    refuses("D even", () -> FusedKernels.rotated(Torch.randn(1, 2, 1, 3), weight, weight));
    refuses("cosines must be", () -> FusedKernels.rotated(x, Torch.randn(5, 4), weight));
    refuses("sines must be", () -> FusedKernels.rotated(x, weight, Torch.randn(2, 1, 1, 1, 4)));
    refuses("of the same shape", () -> FusedKernels.siluMul_(x, weight));
    refuses("contiguous", () -> FusedKernels.siluMul_(x.transpose(1, 3), x.transpose(1, 3)));
    refuses("(B, Hq, 1, D)", () -> attend(Torch.randn(1, 2, 3, 4), x, x));
    refuses("Hkv a divisor", () -> attend(Torch.randn(1, 3, 1, 4), x, x));
    refuses("keys and values", () -> attend(x, x, Torch.randn(1, 2, 2, 4)));
    Tensor bias = Torch.randn(1, 1, 1, 2);
    refuses("bias must be", () -> FusedKernels.attend(x, x, x, Optional.of(bias)));
  }

  private static void normed(Tensor x, Tensor weight) {
    FusedKernels.rmsNorm(x, weight, 1e-6);
  }

  private static void attend(Tensor q, Tensor k, Tensor v) {
    FusedKernels.attend(q, k, v, Optional.empty());
  }

  private static void refuses(String why, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(TorchException.class).hasMessageContaining(why);
  }
}
