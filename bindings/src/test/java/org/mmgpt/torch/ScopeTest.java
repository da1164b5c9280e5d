package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void freesWhatWasMadeInsideAndKeepsWhatIsAskedFor() {
    long before = Tensors.live();
    Tensor kept;
    Tensor temporary;
    try (Scope scope = Scope.open()) {
      temporary = Torch.ones(3);
      kept = scope.keep(temporary.mul(2));
    }
    assertThat(temporary.isClosed()).isTrue();
    assertThat(kept.toFloatArray()).containsExactly(2, 2, 2);
    kept.close();
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void anInnerScopeHandsToTheOuter() {
    long before = Tensors.live();
    try (Scope outer = Scope.open()) {
      Tensor kept;
      try (Scope inner = Scope.open()) {
        kept = inner.keep(Torch.ones(1));
      }
      assertThat(kept.item()).isEqualTo(1);
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void autogradKeepsWhatItNeedsThoughTheTemporariesAreClosed() {
    try (Scope outer = Scope.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      Tensor loss;
      try (Scope inner = Scope.open()) {
        loss = inner.keep(w.mul(3).pow(2).sum());
      }
      loss.backward();
      assertThat(w.grad().orElseThrow().toFloatArray()).containsExactly(18, 18);
    }
  }

  @Test
  void anotherThreadIsRefusedUntilTheTensorEscapes() throws InterruptedException {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.ones(2);
      assertThat(failureInAnotherThread(x)).isInstanceOf(WrongThreadException.class);
      x.escape();
      assertThat(failureInAnotherThread(x)).isNull();
      x.close();
    }
  }

  @Test
  void aLongLoopHoldsNothing() {
    long before = Tensors.live();
    try (Scope outer = Scope.open()) {
      Tensor x = Torch.ones(8);
      for (int i = 0; i < 10_000; i++) {
        try (Scope step = Scope.open()) {
          x.add(1).mul(2).sum();
        }
      }
      assertThat(Tensors.live()).isEqualTo(before + 1);
    }
  }

  private static Throwable failureInAnotherThread(Tensor x) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread =
        new Thread(
            () -> {
              try (Scope scope = Scope.open()) {
                x.add(1);
              } catch (Throwable t) {
                failure[0] = t;
              }
            });
    thread.start();
    thread.join();
    return failure[0];
  }
}
