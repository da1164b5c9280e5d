package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmgpt.torch.FrozenLinear.LowRank;

class FrozenLinearTest {
  @RegisterExtension final SeededScope scope = new SeededScope();

  /** Shapes of layers of both kinds: small, and so large that oneDNN computes the thin products. */
  record Layer(long in, long out, int rank, DType dtype, boolean bias, long... batch) {
    Tensor weight() {
      return Torch.randn(out, in).mul(1 / Math.sqrt(in)).to(dtype);
    }

    Optional<Tensor> someBias() {
      return bias ? Optional.of(Torch.randn(out).to(dtype)) : Optional.empty();
    }

    Tensor input() {
      long[] shape = Arrays.copyOf(batch, batch.length + 1);
      shape[batch.length] = in;
      return Torch.randn(shape).to(dtype);
    }
  }

  static Stream<Layer> layers() {
    return Stream.of(
        new Layer(12, 8, 3, DType.FLOAT32, false, 5),
        new Layer(12, 8, 3, DType.FLOAT32, true, 2, 5),
        new Layer(12, 8, 3, DType.FLOAT64, true, 2, 1, 5),
        new Layer(12, 8, 3, DType.FLOAT32, true), // one vector
        new Layer(12, 8, 3, DType.FLOAT32, false, 0, 4),
        new Layer(512, 520, 4, DType.FLOAT32, true, 3, 7),
        new Layer(512, 520, 4, DType.BFLOAT16, false, 3, 7));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void isWhatSeparateOperatorsCompute(Layer layer) {
    Tensor weight = layer.weight();
    Optional<Tensor> bias = layer.someBias();
    Tensor x = layer.input();
    Tensor a = Torch.randn(layer.rank, layer.in).mul(0.1);
    Tensor b = Torch.randn(layer.out, layer.rank).mul(0.1);
    if (layer.dtype == DType.FLOAT64) {
      a = a.to(DType.FLOAT64);
      b = b.to(DType.FLOAT64);
    }
    for (boolean dropped : new boolean[] {false, true}) {
      List<Tensor> learned = learned(x, a, b);
      List<Tensor> compared = learned(x, a, b);
      Tensor fused = sum(learned, weight, bias, dropped);
      Tensor plain = compared.getFirst();
      Tensor base =
          bias.isPresent() ? Torch.linear(plain, weight, bias.get()) : Torch.linear(plain, weight);
      Tensor composed = lowRank(compared, dropped).to(base);
      assertAlike(fused, composed, layer.dtype);
      Tensor direction = composed.detach().randnLike();
      fused.mul(direction).sum().backward();
      composed.mul(direction).sum().backward();
      for (int i = 0; i < 3; i++) {
        assertAlike(
            learned.get(i).grad().orElseThrow(), compared.get(i).grad().orElseThrow(), layer.dtype);
      }
      try (NoGrad noGrad = NoGrad.open()) { // as gradient checkpointing computes it first
        assertThat(sum(learned, weight, bias, dropped).equal(fused)).isTrue();
      }
    }
  }

  private static List<Tensor> learned(Tensor... tensors) {
    return Stream.of(tensors).map(tensor -> tensor.clone().requiresGrad(true)).toList();
  }

  private static LowRank lowRank(List<Tensor> learned, boolean dropped) {
    Tensor x = learned.getFirst();
    return new LowRank(dropped ? x.mul(2) : x, learned.get(1), learned.get(2), 0.75);
  }

  private static Tensor sum(
      List<Tensor> learned, Tensor weight, Optional<Tensor> bias, boolean dropped) {
    return FrozenLinear.product(learned.getFirst(), weight, bias, false, lowRank(learned, dropped));
  }

  private static void assertAlike(Tensor actual, Tensor expected, DType dtype) {
    assertThat(actual.dtype()).isEqualTo(expected.dtype());
    assertThat(actual.shape()).isEqualTo(expected.shape());
    double most = dtype == DType.BFLOAT16 ? 1e-2 : dtype == DType.FLOAT32 ? 1e-6 : 1e-13;
    double size = expected.to(DType.FLOAT64).linalgVectorNorm().item();
    double error = actual.to(DType.FLOAT64).sub(expected).linalgVectorNorm().item();
    assertThat(error).isLessThanOrEqualTo(most * size);
  }

  @Test
  void onlyWhatWantsAGradientGetsOne() {
    Tensor x = Torch.randn(2, 3, 6);
    Tensor weight = Torch.randn(4, 6);
    Tensor a = Torch.randn(2, 6);
    Tensor b = Torch.randn(4, 2);
    for (int wanted = 1; wanted < 8; wanted++) {
      var all = new ArrayList<Tensor>();
      for (Tensor tensor : List.of(x, a, b)) {
        all.add(tensor.clone().requiresGrad((wanted >> all.size() & 1) == 1));
      }
      sum(all, weight, Optional.empty(), false).sum().backward();
      for (Tensor tensor : all) {
        assertThat(tensor.grad().isPresent()).isEqualTo(tensor.requiresGrad());
      }
    }
  }

  @Test
  void gradientsHaveGradients() {
    Tensor x = Torch.randn(3, 6).to(DType.FLOAT64);
    Tensor weight = Torch.randn(4, 6).to(DType.FLOAT64);
    Tensor a = Torch.randn(2, 6).to(DType.FLOAT64);
    Tensor b = Torch.randn(4, 2).to(DType.FLOAT64);
    List<Tensor> learned = learned(x, a, b);
    List<Tensor> compared = learned(x, a, b);
    Tensor fused = sum(learned, weight, Optional.empty(), false);
    Tensor composed = lowRank(compared, false).to(Torch.linear(compared.getFirst(), weight));
    List<Tensor> second = ofSquaredGradients(fused, learned);
    List<Tensor> expected = ofSquaredGradients(composed, compared);
    for (int i = 0; i < 3; i++) {
      assertAlike(second.get(i), expected.get(i), DType.FLOAT64);
    }
  }

  private static List<Tensor> ofSquaredGradients(Tensor output, List<Tensor> learned) {
    Tensor sum = output.pow(3).sum();
    Tensor squares =
        Autograd.grad(List.of(sum), learned, List.of(), true, true, false).stream()
            .map(gradient -> gradient.orElseThrow().pow(2).sum())
            .reduce(Tensor::add)
            .orElseThrow();
    return Autograd.grad(List.of(squares), learned);
  }

  @Test
  void autocastChoosesTheTypes() {
    List<Tensor> learned = learned(Torch.randn(3, 6), Torch.randn(2, 6), Torch.randn(4, 2));
    try (Autocast autocast = Autocast.open(Device.Type.CPU, DType.BFLOAT16)) {
      Tensor y = sum(learned, Torch.randn(4, 6), Optional.empty(), false);
      assertThat(y.dtype()).isEqualTo(DType.BFLOAT16);
      y.sum().backward();
    }
    assertThat(learned.get(1).grad().orElseThrow().dtype()).isEqualTo(DType.FLOAT32);
  }

  @Test
  void refusesWhatDoesNotFit() {
    Tensor x = Torch.randn(3, 6);
    Tensor weight = Torch.randn(4, 6);
    Tensor a = Torch.randn(2, 6);
    Tensor b = Torch.randn(4, 2);
    refuses("input must be (..., 6)", Torch.randn(3, 5), weight, a, b);
    refuses("weight wants a gradient", x, weight.clone().requiresGrad(true), a, b);
    refuses("factors must be (r, 6) and (4, r)", x, weight, b, a);
    refuses("of one type", x, weight, a, b.to(DType.BFLOAT16));
    refuses("weight must be a matrix", x, Torch.randn(6), a, b);
  }

  private static void refuses(String why, Tensor x, Tensor weight, Tensor a, Tensor b) {
    assertThatThrownBy(
            () -> FrozenLinear.product(x, weight, Optional.empty(), false, new LowRank(x, a, b, 1)))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining(why);
  }
}
