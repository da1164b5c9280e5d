package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutogradTest {
  @Test
  void gradientsOfSeveralInputsLeaveTheLeavesAlone() {
    try (Scope scope = Scope.open()) {
      Tensor a = Torch.ones(2).requiresGrad(true);
      Tensor b = Torch.full(new long[] {2}, 3.0).requiresGrad(true);
      List<Tensor> gradients = Autograd.grad(List.of(a.mul(b).sum()), List.of(a, b));
      assertThat(gradients.get(0).toFloatArray()).containsExactly(3, 3);
      assertThat(gradients.get(1).toFloatArray()).containsExactly(1, 1);
      assertThat(a.grad()).isEmpty();
    }
  }

  @Test
  void secondDerivatives() {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.full(new long[] {1}, 2.0).requiresGrad(true);
      Tensor first =
          Autograd.grad(List.of(x.pow(3).sum()), List.of(x), List.of(), true, true, false)
              .getFirst()
              .orElseThrow();
      assertThat(first.item()).isEqualTo(12);
      assertThat(Autograd.grad(List.of(first.sum()), List.of(x)).getFirst().item()).isEqualTo(12);
    }
  }

  @Test
  void anUnusedInputIsAnErrorUnlessAllowed() {
    try (Scope scope = Scope.open()) {
      Tensor a = Torch.ones(1).requiresGrad(true);
      Tensor b = Torch.ones(1).requiresGrad(true);
      Tensor loss = a.sum();
      assertThatThrownBy(() -> Autograd.grad(List.of(loss), List.of(b)))
          .isInstanceOf(TorchException.class);
      List<Optional<Tensor>> allowed =
          Autograd.grad(List.of(a.sum()), List.of(a, b), List.of(), false, false, true);
      assertThat(allowed.get(1)).isEmpty();
    }
  }

  @Test
  void severalRootsInOnePass() {
    try (Scope scope = Scope.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      Autograd.backward(
          List.of(w.mul(2), w.sum()),
          List.of(Optional.of(Tensor.ofArray(new float[] {1, 10}, 2)), Optional.empty()));
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(3, 21);
      assertThatThrownBy(
              () -> Autograd.backward(List.of(w), List.of(Optional.empty(), Optional.empty())))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** What a hook on an intermediate result is mostly wanted for, without calling Java back. */
  @Test
  void anIntermediateResultKeepsItsGradient() {
    try (Scope scope = Scope.open()) {
      Tensor w = Torch.full(new long[] {2}, 3.0).requiresGrad(true);
      Tensor hidden = w.mul(2);
      hidden.retainGrad();
      hidden.pow(2).sum().backward();
      assertThat(hidden.retainsGrad()).isTrue();
      assertThat(hidden.grad().orElseThrow().toFloatArray()).containsExactly(12, 12);
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(24, 24);
      assertThatThrownBy(() -> Torch.ones(2).retainGrad())
          .isInstanceOf(TorchException.class)
          .hasMessageContaining("retain_grad(float32[2])");
    }
  }
}
