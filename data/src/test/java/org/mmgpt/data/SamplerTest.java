package org.mmgpt.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

  @Test
  void everyEpochHoldsEverySampleOnceInANewOrder() {
    var sampler = new Sampler(50, 7);
    var first = IntStream.range(0, 50).map(i -> sampler.next()).toArray();
    var second = IntStream.range(0, 50).map(i -> sampler.next()).toArray();
    assertThat(first).doesNotHaveDuplicates().hasSize(50);
    assertThat(second).doesNotHaveDuplicates().isNotEqualTo(first);
  }

  @Test
  void goesOnWhereItStoppedFromItsPositionAlone() {
    var sampler = new Sampler(10, 3);
    IntStream.range(0, 17).forEach(i -> sampler.next());
    var resumed = new Sampler(10, 3);
    resumed.resume(sampler.position());
    IntStream.range(0, 20).forEach(i -> assertThat(resumed.next()).isEqualTo(sampler.next()));
  }

  @Test
  void ranksShareAnEpochWithoutOverlapOrLoss() {
    var ranks = IntStream.range(0, 3).mapToObj(rank -> new Sampler(9, 1, rank, 3)).toList();
    var drawn = IntStream.range(0, 9).map(i -> ranks.get(i % 3).next()).toArray();
    assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }
}
