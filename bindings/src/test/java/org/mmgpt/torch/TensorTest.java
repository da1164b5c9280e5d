package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TensorTest {
  private long liveBefore;

  @BeforeEach
  void rememberLiveTensors() {
    liveBefore = Tensors.live();
  }

  @AfterEach
  void nothingLeaks() {
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  @Test
  void computesLikePyTorch() {
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.ofArray(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
      Tensor y = x.matmul(x.t()).add(1.0); // (2, 2)
      assertThat(y.shape()).containsExactly(2, 2);
      assertThat(y.toFloatArray()).containsExactly(15, 33, 33, 78);
      assertThat(x.sum(1L).toFloatArray()).containsExactly(6, 15);
      assertThat(x.sum(new long[] {0}, true).shape()).containsExactly(1, 3);
      assertThat(x.argmax(1).toLongArray()).containsExactly(2, 2);
    }
  }

  @Test
  void integersStayIntegersWithIntegerScalars() {
    try (Scope scope = Scope.open()) {
      Tensor x = Tensor.ofArray(new long[] {1, 2}, 2);
      assertThat(x.add(2).dtype()).isEqualTo(DType.INT64);
      assertThat(x.add(2.0).dtype()).isEqualTo(DType.FLOAT32);
    }
  }

  /** Under libtorch 2.11 each of these ended the process: it divides before it looks. */
  @Test
  void aRangeThatCannotBeDividedIntoStepsIsRefused() {
    assertThatThrownBy(() -> Torch.arange(0L, 5L, 0L)).isInstanceOf(TorchException.class);
    assertThatThrownBy(() -> Torch.arange(0.0, 5.0, 0.5, DType.INT64, Device.CPU))
        .isInstanceOf(TorchException.class)
        .hasMessageContaining("step must be nonzero");
    assertThatThrownBy(() -> Torch.arange(0L, Long.MIN_VALUE, -1L))
        .isInstanceOf(TorchException.class);
  }

  /**
   * libtorch's fused optimizers read and write gradients and states as memory of the parameter's
   * length: a smaller one was overrun, and the process died of it, often much later.
   */
  @Test
  void fusedStepsRefuseGradientsAndStatesThatDoNotLieAsTheirParameter() {
    try (Scope scope = Scope.open()) {
      Tensor parameter = Torch.ones(2, 3, 4, 4);
      Tensor grad = Torch.ones(2, 3, 4, 4);
      for (Tensor wrong :
          List.of(
              Torch.ones(4, 4),
              Torch.ones(1).expand(2, 3, 4, 4), // one element in memory
              Torch.ones(2, 3, 4, 4).transpose(2, 3))) { // the right ones in another order
        assertThatThrownBy(() -> sgd(parameter, wrong, grad))
            .isInstanceOf(TorchException.class)
            .hasMessageContaining("must lie in memory as it does");
        assertThatThrownBy(() -> sgd(parameter, grad, wrong)).isInstanceOf(TorchException.class);
        assertThatThrownBy(() -> adamW(parameter, wrong, Torch.ones(1)))
            .isInstanceOf(TorchException.class);
      }
      assertThatThrownBy(() -> adamW(parameter, grad, Torch.ones(0)))
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("a step must be one FLOAT32 number");
      Tensor expanded = Torch.ones(1).expand(1000);
      assertThatThrownBy(() -> sgd(expanded, Torch.ones(1000), Torch.ones(1000)))
          .isInstanceOf(TorchException.class);
      assertThat(parameter.eq(1).all().item()).isEqualTo(1);

      sgd(parameter.transpose(2, 3), grad.transpose(2, 3), Torch.zeros(2, 3, 4, 4).transpose(2, 3));
      assertThat(parameter.eq(0).all().item()).isEqualTo(1);
    }
  }

  private static void sgd(Tensor parameter, Tensor grad, Tensor momentum) {
    Torch.fusedSgd_(
        List.of(parameter), List.of(grad), List.of(momentum), 0, 0.5, 1, 0, false, false, true);
  }

  private static void adamW(Tensor parameter, Tensor grad, Tensor step) {
    Tensor state = parameter.zerosLike();
    Torch.fusedAdamw_(
        List.of(parameter),
        List.of(grad),
        List.of(state),
        List.of(state.clone()),
        List.of(),
        List.of(step),
        0.1,
        0.9,
        0.99,
        0,
        1e-8,
        false,
        false);
  }

  /** libtorch divides by the number of heads before it looks: the process ended. */
  @Test
  void groupedAttentionRefusesKeysWithoutHeads() {
    try (Scope scope = Scope.open()) {
      Tensor none = Torch.ones(0, 5, 2);
      Tensor query = Torch.ones(1, 5, 2);
      assertThatThrownBy(
              () ->
                  Torch.scaledDotProductAttention(
                      query, none, query, Optional.empty(), 0, true, OptionalDouble.empty(), true))
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("at least one head");
    }
  }

  /**
   * libtorch's products with packed integers read scales as memory of the length they should have:
   * with many groups to read and one there, or one element expanded, the process died.
   */
  @Test
  void productsOfPackedIntegersRefuseScalesThatAreNotThere() {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.ones(new long[] {1, 1 << 12}, DType.BFLOAT16, Device.CPU);
      Tensor int4 =
          Torch.zeros(new long[] {64, 1 << 12}, DType.INT32, Device.CPU)
              .convertWeightToInt4packForCpu(2);
      Tensor scales = Torch.ones(new long[] {1 << 7, 64, 2}, DType.BFLOAT16, Device.CPU);
      assertThat(x.weightInt4packMmForCpu(int4, 32, scales).shape()).containsExactly(1, 64);
      for (Tensor wrong :
          List.of(scales.narrow(0, 0, 1), scales.narrow(0, 0, 1).expand(1 << 7, 64, 2))) {
        assertThatThrownBy(() -> x.weightInt4packMmForCpu(int4, 32, wrong))
            .isInstanceOf(TorchException.class)
            .hasMessageContaining("scales must be");
      }
      Tensor int8 = Torch.zeros(new long[] {64, 1 << 12}, DType.INT8, Device.CPU);
      Tensor one = Torch.ones(new long[] {1}, DType.BFLOAT16, Device.CPU);
      assertThatThrownBy(() -> x.weightInt8packMm(int8, one.expand(64)))
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("scales must be contiguous");
    }
  }

  @Test
  void listsTuplesAndDefaults() {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.arange(6, DType.FLOAT32, Device.CPU);
      List<Tensor> halves = x.chunk(2, 0);
      assertThat(halves).hasSize(2);
      assertThat(halves.get(1).toFloatArray()).containsExactly(3, 4, 5);
      ValuesAndIndices top = x.topk(2);
      assertThat(top.values().toFloatArray()).containsExactly(5, 4);
      assertThat(top.indices().toLongArray()).containsExactly(5, 4);
      assertThat(Torch.cat(halves, 0).toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(x.view(2, 3).transpose(0, 1).contiguous().toFloatArray())
          .containsExactly(0, 3, 1, 4, 2, 5);
      Tensor image = Torch.ones(1, 3, 4, 4);
      Tensor weight = Torch.ones(2, 3, 2, 2);
      assertThat(
              Torch.conv2d(
                      image,
                      weight,
                      Optional.empty(),
                      new long[] {2, 2},
                      new long[] {0, 0},
                      new long[] {1, 1},
                      1)
                  .shape())
          .containsExactly(1, 2, 2, 2);
    }
  }

  @Test
  void inPlaceOperatorsReturnTheirSelf() {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.zeros(2);
      assertThat(x.add_(1.0).mul_(3.0)).isSameAs(x);
      assertThat(x.toFloatArray()).containsExactly(3, 3);
    }
  }

  @Test
  void gradientsArrive() {
    try (Scope scope = Scope.open()) {
      Tensor w = Tensor.ofArray(new float[] {2, 3}, 2).requiresGrad(true);
      w.mul(w).sum().backward();
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(4, 6);
      w.clearGrad();
      assertThat(w.grad()).isEmpty();
      try (NoGrad noGrad = NoGrad.open()) {
        assertThat(w.mul(2.0).requiresGrad()).isFalse();
      }
      assertThat(w.mul(2.0).requiresGrad()).isTrue();
    }
  }

  @Test
  void aRefusalNamesOperatorShapesAndReason() {
    try (Scope scope = Scope.open()) {
      Tensor a = Torch.zeros(4, 4);
      Tensor b = Torch.zeros(3);
      assertThatThrownBy(() -> a.add(b))
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("aten::add.Tensor(float32[4, 4], float32[3]")
          .hasMessageContaining("must match");
    }
  }

  @Test
  void aClosedTensorIsAnExceptionNotACrash() {
    Tensor x = Torch.zeros(2);
    x.close();
    x.close();
    assertThatThrownBy(() -> x.add(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(x::shape).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSameSeedDrawsTheSameNumbers() {
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(7);
      float[] first = Torch.randn(4).toFloatArray();
      Torch.manualSeed(7);
      assertThat(Torch.randn(4).toFloatArray()).isEqualTo(first);
    }
  }
}
