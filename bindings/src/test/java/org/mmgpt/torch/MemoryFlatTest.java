package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A training loop holds the process's memory flat, without the garbage collector's help. Shortened
 * here; at length with {@code -Dorg.mmgpt.flat.seconds=600} and a heap whose pages are there from
 * the start ({@code -Xms64m -Xmx64m -XX:+AlwaysPreTouch}), or the collector's are counted as well.
 */
class MemoryFlatTest {
  private static final int STEPS = 4000;
  private static final long SECONDS = Long.getLong("org.mmgpt.flat.seconds", 0);

  @Test
  void residentMemoryStaysWhereItIs() throws IOException {
    long liveBefore = Tensors.live();
    try (Scope scope = Scope.open()) {
      Tensor x = Torch.randn(32, 64);
      Tensor y = Torch.randn(32, 64);
      List<Tensor> weights =
          List.of(Torch.randn(64, 64).requiresGrad(true), Torch.randn(64, 64).requiresGrad(true));
      train(x, y, weights, 1000); // allocators and compilers settle
      long live = Tensors.live();
      long before = residentKilobytes();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      long steps = 0;
      do {
        train(x, y, weights, STEPS);
        steps += STEPS;
      } while (System.nanoTime() < end);
      long after = residentKilobytes();
      System.out.printf("resident memory: %d KB, after %d steps %d KB%n", before, steps, after);
      // One step makes 20 tensors of 8 to 16 KB: were they kept, this would be hundreds of MB.
      assertThat(after - before).isLessThan(48 * 1024);
      assertThat(Tensors.live()).isEqualTo(live);
    }
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  private static void train(Tensor x, Tensor y, List<Tensor> weights, int steps) {
    for (int step = 0; step < steps; step++) {
      try (Scope scope = Scope.open()) {
        Tensor hidden = x.matmul(weights.getFirst()).tanh();
        hidden.matmul(weights.getLast()).mseLoss(y).backward();
        try (NoGrad noGrad = NoGrad.open()) {
          for (Tensor weight : weights) {
            weight.sub_(weight.grad().orElseThrow().mul(1e-3));
            weight.clearGrad();
          }
        }
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
