package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Memory after each of several windows of work. What leaks grows with every answer; what finds its
 * size grows once, so the median of the slopes between all windows but the first doesn't see it.
 */
final class MemoryGrowth {
  private static final double HEAP_BYTES_AN_ANSWER = 1024;
  private static final double NATIVE_BYTES_AN_ANSWER = 32 * 1024;

  private record Window(long answers, MemoryUse use) {}

  private final List<Window> windows = new ArrayList<>();

  void add(long answers, MemoryUse use) {
    windows.add(new Window(answers, use));
  }

  MemoryUse latest() {
    return windows.getLast().use();
  }

  void assertFlat() {
    assertThat(perAnswer(MemoryUse::heap))
        .as("bytes of Java objects that each answer leaves")
        .isLessThan(HEAP_BYTES_AN_ANSWER);
    assertThat(perAnswer(use -> use.direct() + use.allocated()))
        .as("bytes outside the heap that each answer leaves")
        .isLessThan(NATIVE_BYTES_AN_ANSWER);
    // Of a hundred answers none may leave one; a full prefix cache holds now some more, now less.
    assertThat(perAnswer(MemoryUse::tensors)).as("tensors that each answer leaves").isLessThan(0.1);
  }

  private double perAnswer(ToLongFunction<MemoryUse> amount) {
    var slopes = new ArrayList<Double>();
    for (int i = 1; i < windows.size(); i++) {
      for (int j = i + 1; j < windows.size(); j++) {
        Window before = windows.get(i);
        Window after = windows.get(j);
        long more = amount.applyAsLong(after.use()) - amount.applyAsLong(before.use());
        slopes.add((double) more / (after.answers() - before.answers()));
      }
    }
    return slopes.stream().sorted().skip(slopes.size() / 2).findFirst().orElseThrow();
  }
}
