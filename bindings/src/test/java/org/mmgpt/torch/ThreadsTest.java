package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  @Test
  void severalThreadsComputeAtOnce() throws Exception {
    long before = Tensors.live();
    Tensor shared = Torch.eye(16).mul_(2).escape();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Double>> sums = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        double value = i;
        sums.add(threads.submit(() -> train(shared, value)));
      }
      for (int i = 0; i < 8; i++) {
        assertThat(sums.get(i).get()).isEqualTo(2.0 * 16 * 16 * i * 200);
      }
    }
    shared.close();
    assertThat(Tensors.live()).isEqualTo(before);
  }

  /** Gradients, modes and scopes are each thread's own. */
  private static double train(Tensor shared, double value) {
    double sum = 0;
    for (int step = 0; step < 200; step++) {
      try (Scope scope = Scope.open()) {
        Tensor w = Torch.full(new long[] {16, 16}, value).requiresGrad(true);
        w.matmul(shared).mul(w.detach()).sum().backward();
        try (NoGrad noGrad = NoGrad.open()) {
          sum += w.grad().orElseThrow().sum().item();
        }
      }
    }
    return sum;
  }

  /**
   * A tensor that two threads use, closed by the one while the other is inside an operator on it.
   */
  @Test
  void closingUnderAnotherThreadsHandsIsAnExceptionThere() throws Exception {
    long before = Tensors.live();
    AtomicInteger refused = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 300; round++) {
        Tensor x = Torch.ones(64, 64).escape();
        List<Future<?>> users = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          users.add(threads.submit(() -> useUntilClosed(x, refused)));
        }
        Thread.sleep(0, 200_000);
        x.close();
        for (Future<?> user : users) {
          user.get();
        }
      }
    }
    assertThat(refused).hasValue(600);
    assertThat(Tensors.live()).isEqualTo(before);
  }

  private static void useUntilClosed(Tensor x, AtomicInteger refused) {
    while (true) {
      try (Scope scope = Scope.open()) {
        x.matmul(x).sum();
      } catch (IllegalStateException closed) {
        refused.incrementAndGet();
        return;
      }
    }
  }

  @Test
  void closedByTwoThreadsAtOnceItIsFreedOnce() throws Exception {
    long before = Tensors.live();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 2000; round++) {
        Tensor x = Torch.ones(4).escape();
        Future<?> one = threads.submit(x::close);
        Future<?> two = threads.submit(x::close);
        one.get();
        two.get();
      }
    }
    assertThat(Tensors.live()).isEqualTo(before);
  }

  @Test
  void theNumberOfThreadsIsTheProcesss() throws Exception {
    int usual = Torch.getNumThreads();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.submit(Torch::getNumThreads).get()).isEqualTo(usual);
      Torch.setNumThreads(1);
      List<Future<Integer>> seen = new ArrayList<>();
      long nativeBefore = nativeThreads();
      for (int i = 0; i < 4; i++) {
        seen.add(threads.submit(ThreadsTest::computeWideAndCount));
      }
      for (Future<Integer> count : seen) {
        assertThat(count.get()).isEqualTo(1);
      }
      assertThat(nativeThreads() - nativeBefore).as("no OpenMP threads beside ours").isLessThan(8);
    } finally {
      Torch.setNumThreads(usual);
    }
  }

  /** 100,000 of them once ended the JVM. */
  @Test
  void moreThreadsThanAnyMachineHasAreRefused() {
    int usual = Torch.getNumThreads();
    for (int threads : new int[] {-1, 0, Torch.MOST_THREADS + 1, 100_000, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> Torch.setNumThreads(threads))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not " + threads);
    }
    assertThat(Torch.getNumThreads()).isEqualTo(usual);
  }

  private static int computeWideAndCount() {
    try (Scope scope = Scope.open()) {
      Torch.ones(1 << 20).exp().sum().item();
      return Torch.getNumThreads();
    }
  }

  private static long nativeThreads() throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return tasks.count();
    }
  }

  @Test
  void aVirtualThreadIsRefused() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThatThrownBy(() -> threads.submit(() -> Torch.ones(1)).get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasMessageContaining("platform threads");
    }
  }
}
