package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/**
 * The load test once compared resident memory before and after eight seconds, and failed on a
 * machine whose Java heap had 212 MB to grow while nothing was lost.
 */
class MemoryGrowthTest {
  private static final long MB = 1_000_000;

  @Test
  void aHeapThatFindsItsSizeIsNoLeak() {
    long[] resident = {500 * MB, 645 * MB, 712 * MB, 640 * MB, 720 * MB};
    long[] malloc = {150 * MB, 189 * MB, 184 * MB, 191 * MB, 186 * MB};
    var growth = new MemoryGrowth();
    for (int i = 0; i < 5; i++) {
      growth.add(512 * (i + 1), new MemoryUse(1095, 25 * MB, 0, malloc[i], 40, resident[i]));
    }
    assertThatCode(growth::assertFlat).doesNotThrowAnyException();
  }

  @Test
  void whatEachAnswerLeavesIsFound() {
    assertThatThrownBy(leaking(2_000, 0, 0)::assertFlat).hasMessageContaining("Java objects");
    assertThatThrownBy(leaking(0, 40_000, 0)::assertFlat).hasMessageContaining("outside the heap");
    assertThatThrownBy(leaking(0, 0, 1)::assertFlat).hasMessageContaining("tensors");
  }

  private static MemoryGrowth leaking(long heap, long malloc, long tensors) {
    var growth = new MemoryGrowth();
    for (int i = 1; i <= 5; i++) {
      long answers = 512 * i;
      growth.add(
          answers,
          new MemoryUse(
              1095 + answers * tensors,
              25 * MB + answers * heap,
              0,
              180 * MB + answers * malloc,
              40,
              600 * MB));
    }
    return growth;
  }
}
