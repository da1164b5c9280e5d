package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadBlockTest {
  @Test
  void autocastLowersProductsAndComesToAnEnd() {
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.ones(2, 2);
      try (Autocast outer = Autocast.open(Device.Type.CPU)) {
        assertThat(x.matmul(x).dtype()).isEqualTo(DType.BFLOAT16);
        try (Autocast inner = Autocast.open(Device.Type.CPU, DType.FLOAT16)) {
          assertThat(x.matmul(x).dtype()).isEqualTo(DType.FLOAT16);
        }
        try (Autocast suspended = Autocast.suspend(Device.Type.CPU)) {
          assertThat(x.matmul(x).dtype()).isEqualTo(DType.FLOAT32);
        }
        assertThat(x.matmul(x).dtype()).isEqualTo(DType.BFLOAT16);
      }
      assertThat(x.matmul(x).dtype()).isEqualTo(DType.FLOAT32);
    }
    assertThatThrownBy(() -> Autocast.open(Device.Type.CPU, DType.INT8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inferenceModeMakesTensorsThatAutogradCannotUse() {
    try (Scope scope = Scope.open()) {
      Tensor w = Torch.ones(2).requiresGrad(true);
      Tensor y;
      try (InferenceMode inference = InferenceMode.open()) {
        assertThat(Torch.isInferenceModeEnabled()).isTrue();
        y = w.mul(2);
      }
      assertThat(y.requiresGrad()).isFalse();
      assertThatThrownBy(() -> y.mul(w)).isInstanceOf(TorchException.class);
    }
  }

  @Test
  void anOuterBlockEndsTheInnerOnesLeftOpen() {
    NoGrad outer = NoGrad.open();
    InferenceMode.open();
    Autocast.open(Device.Type.CPU);
    outer.close();
    assertThat(Torch.isGradEnabled()).isTrue();
    assertThat(Torch.isInferenceModeEnabled()).isFalse();
    assertThat(Autocast.isEnabled(Device.Type.CPU)).isFalse();
    outer.close(); // twice is harmless
    assertThat(Torch.isGradEnabled()).isTrue();
  }

  @Test
  void anotherThreadMayNotEndIt() throws InterruptedException {
    try (NoGrad noGrad = NoGrad.open()) {
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread other = new Thread(() -> close(noGrad, failure));
      other.start();
      other.join();
      assertThat(failure.get()).isInstanceOf(WrongThreadException.class);
      assertThat(Torch.isGradEnabled()).isFalse();
    }
  }

  private static void close(NoGrad block, AtomicReference<Throwable> failure) {
    try {
      block.close();
    } catch (WrongThreadException e) {
      failure.set(e);
    }
  }

  @Test
  void oneThreadUsesFewerThreadsThanTheOthers() throws Exception {
    int usual = Torch.getNumThreads();
    try (OperatorThreads one = OperatorThreads.atMost(1)) {
      assertThat(Torch.getNumThreads()).isEqualTo(1);
      try (OperatorThreads more = OperatorThreads.atMost(8)) {
        assertThat(Torch.getNumThreads()).as("never raised").isEqualTo(1);
      }
      var other = new AtomicReference<Integer>();
      Thread thread = new Thread(() -> other.set(Torch.getNumThreads()));
      thread.start();
      thread.join();
      assertThat(other.get()).isEqualTo(usual);
    }
    assertThat(Torch.getNumThreads()).isEqualTo(usual);
  }

  /** Threads left behind by whoever loaded a network made another's decoding sleep in between. */
  @Test
  void threadsThatRanOperatorsEndWithTheBlock() throws Exception {
    int usual = Torch.getNumThreads();
    var during = new AtomicReference<Long>();
    var behind = new AtomicReference<Long>();
    Torch.setNumThreads(2);
    Thread thread =
        new Thread(
            () -> {
              try (OperatorThreads all = OperatorThreads.all();
                  Scope scope = Scope.open()) {
                Torch.ones(1000, 1000).add(1);
                during.set(systemThreads());
              }
              behind.set(systemThreads());
            },
            "operators");
    thread.start();
    thread.join();
    Torch.setNumThreads(usual);
    assertThat(during.get()).isEqualTo(2);
    assertThat(behind.get()).as("the thread itself").isEqualTo(1);
  }

  /** A thread that OpenMP starts has the name of the one it works for. */
  private static long systemThreads() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return tasks.filter(task -> name(task).equals("operators")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).strip();
    } catch (IOException e) {
      return ""; // it has ended meanwhile
    }
  }
}
