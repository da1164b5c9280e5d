package org.mmgpt.data.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 100, 1000, 4096})
  void everyPlaceHoldsAnotherOfAll(long size) {
    var order = new Permutation(size, 42);
    assertThat(LongStream.range(0, size).map(order::at).sorted().toArray())
        .isEqualTo(LongStream.range(0, size).toArray());
  }

  @Test
  void seedsGiveOtherOrders() {
    assertThat(first(8, 1)).isNotEqualTo(first(8, 2)).isEqualTo(first(8, 1));
  }

  @Test
  void anyFirstPlaceIsAboutEquallyLikely() {
    int[] counts = new int[10];
    for (int seed = 0; seed < 10_000; seed++) {
      counts[(int) new Permutation(10, seed).at(0)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(880, 1120); // 4 standard deviations
    }
  }

  private static long[] first(int count, long seed) {
    var order = new Permutation(1_000_000_000_000L, seed);
    return LongStream.range(0, count).map(order::at).toArray();
  }
}
