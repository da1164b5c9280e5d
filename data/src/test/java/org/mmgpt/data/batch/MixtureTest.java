package org.mmgpt.data.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixtureTest {

  @Test
  void anEpochHoldsEveryRecordOnceInAnOrderOfItsOwn() {
    var mixture =
        new Mixture(
            List.of(
                new Mixture.Part("a", Squares.of(30), 1), new Mixture.Part("b", Squares.of(12), 1)),
            7);
    var first = epoch(mixture, 0);
    assertThat(first).doesNotHaveDuplicates().hasSize(42);
    assertThat(epoch(mixture, 1)).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
  }

  @Test
  void weightsSayHowOftenARecordOccurs() {
    var mixture =
        new Mixture(
            List.of(
                new Mixture.Part("twice", Squares.of(10), 2),
                new Mixture.Part("half", Squares.of(10), 0.5)),
            7);
    Map<String, Long> counts =
        LongStream.range(0, 4)
            .boxed()
            .flatMap(epoch -> epoch(mixture, epoch).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(counts).hasSize(20);
    counts.forEach((record, count) -> assertThat(count).isEqualTo(record.startsWith("t") ? 8 : 2));
  }

  @Test
  void aWeightMustBePositiveAndADatasetFilled() {
    assertThatThrownBy(() -> new Mixture.Part("a", Squares.of(1), 0))
        .hasMessage("a: weight must be positive, got 0.0");
    assertThatThrownBy(() -> new Mixture.Part("a", Squares.of(0), 1))
        .hasMessage("a: the data set is empty");
  }

  private static List<String> epoch(Mixture mixture, long epoch) {
    return LongStream.range(0, mixture.size())
        .mapToObj(place -> mixture.pick(epoch, place))
        .map(pick -> pick.part().name() + pick.index())
        .toList();
  }
}
