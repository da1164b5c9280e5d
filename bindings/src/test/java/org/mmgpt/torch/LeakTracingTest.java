package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The story: a training loop's live-tensor counter creeps up by one a step. Which line is it?
 * Tracing says so: the loss, summed up outside any scope, whose old values nobody closes.
 */
class LeakTracingTest {
  @Test
  void aLostTensorIsReportedWithThePlaceWhereItWasMade() throws InterruptedException {
    BlockingQueue<LeakTracing.Leak> leaks = new LinkedBlockingQueue<>();
    try (LeakTracing tracing = LeakTracing.start(leaks::add)) {
      assertThatThrownBy(() -> LeakTracing.start(leaks::add)).hasMessageContaining("already");
      long before = Tensors.live();
      Tensor total = Torch.zeros();
      for (int step = 0; step < 2; step++) {
        try (Scope scope = Scope.open()) {
          Tensor loss = Torch.ones(3).sum();
          total = addUp(total, loss);
        }
      }
      total.close();
      assertThat(Tensors.live() - before).isEqualTo(2);
      assertThat(collect(leaks)).isZero(); // none but the two that are lost
    }
  }

  private static Tensor addUp(Tensor total, Tensor loss) {
    return total.add(loss).escape();
  }

  /** Takes two leaks, and says how many more there are. */
  private static int collect(BlockingQueue<LeakTracing.Leak> leaks) throws InterruptedException {
    for (int found = 0; found < 2; found++) {
      LeakTracing.Leak leak = null;
      for (int i = 0; i < 100 && leak == null; i++) {
        System.gc();
        leak = leaks.poll(100, TimeUnit.MILLISECONDS);
      }
      assertThat(leak).isNotNull();
      assertThat(leak.getMessage()).startsWith("float32[], made here by thread ");
      assertThat(leak.getStackTrace())
          .anyMatch(
              frame ->
                  frame.getMethodName().equals("aLostTensorIsReportedWithThePlaceWhereItWasMade"));
    }
    return leaks.size();
  }
}
