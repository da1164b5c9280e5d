package org.mmgpt.data.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Resource;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;

class BatchStreamTest {
  private static final SampleEncoder ENCODER =
      new SampleEncoder(
          InstructionTemplate.standard(),
          Tokenizer.load(Resource.beside(Tokenizer.class, "tokenizer.json")),
          ImageTransform.clip(28));
  private static final Collator COLLATOR = new Collator(ENCODER.tokenizer(), 28);

  @Test
  void anyBatchIsTheSameWheneverAndWhereverItIsAskedFor() {
    var there = stream(Squares.of(37), Shard.ALL, 4);
    var back = stream(Squares.of(37), Shard.ALL, 4);
    var forwards = LongStream.range(0, 30).mapToObj(there::batch).map(Batch::inputIds).toList();
    for (int i = 29; i >= 0; i--) {
      assertThat(back.batch(i).inputIds()).isEqualTo(forwards.get(i));
    }
  }

  @Test
  void ranksSeeEveryRecordOfAnEpochOnce() {
    var shards = IntStream.range(0, 3).mapToObj(rank -> new Shard(rank, 3)).toList();
    var seen = new ArrayList<String>();
    for (var shard : shards) {
      var stream = stream(Squares.of(36), shard, 1);
      for (int i = 0; i < stream.epochSize(); i++) {
        seen.addAll(texts(stream.batch(i)));
      }
    }
    assertThat(seen).hasSize(36).doesNotHaveDuplicates();
  }

  @Test
  void likeLengthsComeTogetherAndNothingIsLost() {
    var plain = stream(Squares.of(1000), Shard.ALL, 1);
    var sorted = stream(Squares.of(1000), Shard.ALL, 25);
    var inOrder = LongStream.range(0, 500).mapToObj(plain::batch).toList();
    var bucketed = LongStream.range(0, 500).mapToObj(sorted::batch).toList();
    assertThat(padding(bucketed)).isLessThan(padding(inOrder) / 2);
    assertThat(bucketed.stream().flatMap(batch -> texts(batch).stream()))
        .containsExactlyInAnyOrderElementsOf(
            inOrder.stream().flatMap(batch -> texts(batch).stream()).toList());
  }

  /**
   * Windows used to be counted from where a run went on, though those dealt out before were not the
   * first of their window: samples came twice, others not at all, and the losses were others.
   */
  @Test
  void aRunThatGoesOnWithinAWindowMissesAndRepeatsNothing() {
    var unbroken = stream(Squares.of(40), Shard.ALL, 5);
    var expected =
        LongStream.range(0, 20).mapToObj(unbroken::batch).map(BatchStreamTest::texts).toList();

    var broken = new ArrayList<List<String>>();
    LongStream.range(0, 3).forEach(i -> broken.add(texts(unbroken.batch(i))));
    var alone = stream(Squares.of(40), new Shard(0, 1, 3 * 2), 5); // two rows a batch
    LongStream.range(0, 4).forEach(i -> broken.add(texts(alone.batch(i))));
    var three =
        IntStream.range(0, 3)
            .mapToObj(rank -> stream(Squares.of(40), new Shard(rank, 3, 7 * 2), 5))
            .toList();
    LongStream.range(0, 4)
        .forEach(i -> three.forEach(process -> broken.add(texts(process.batch(i)))));
    var again = stream(Squares.of(40), new Shard(0, 1, 19 * 2), 5);
    broken.add(texts(again.batch(0)));

    assertThat(broken).isEqualTo(expected);
  }

  @Test
  void packingSavesPaddingAndLosesNothing() {
    var samples =
        new SampleStream(Mixture.of(Squares.of(40), 11), ENCODER, Shard.ALL, 11, BadRecords.FAIL);
    var plain = new BatchStream(samples, COLLATOR, 8, 1, 11).batch(0);
    var collator = new Collator(ENCODER.tokenizer(), 28, 2 * plain.length());
    var packed = new BatchStream(samples, collator, 8, 1, 11).batch(0);
    assertThat(packed.size()).isEqualTo(4);
    assertThat(packed.samples()).isEqualTo(8);
    assertThat(learned(packed)).isEqualTo(learned(plain));
    assertThat(Arrays.copyOf(packed.attentionMask(), packed.length())).contains(1, 2);
  }

  private static List<Long> learned(Batch batch) {
    return Arrays.stream(batch.labels())
        .filter(label -> label != InstructionTemplate.IGNORE_INDEX)
        .sorted()
        .boxed()
        .toList();
  }

  @Test
  void aBadRecordIsReplacedCountedAndNamed() {
    var stream = stream(Squares.of(10, 3), Shard.ALL, 1);
    LongStream.range(0, stream.epochSize()).forEach(stream::batch);
    assertThat(stream.skipped().count()).isEqualTo(1);
    assertThat(stream.skipped().named()).containsExactly("record 4: field \"question\" is missing");
  }

  @Test
  void aBadRecordEndsTheRunWhereItIsFatal() {
    var samples =
        new SampleStream(Mixture.of(Squares.of(1, 0), 1), ENCODER, Shard.ALL, 1, BadRecords.FAIL);
    assertThatThrownBy(() -> samples.sample(0))
        .isInstanceOf(DataException.class)
        .hasMessage("record 1: field \"question\" is missing");
  }

  @Test
  void nothingButBadRecordsIsAnErrorThatNamesOne() {
    assertThatThrownBy(() -> stream(Squares.of(2, 0, 1), Shard.ALL, 1).batch(0))
        .hasMessage(
            "2 records in a row can't be used, among them record 1: field \"question\" is missing");
  }

  @Test
  void aMixedStreamHasItsShareOfVisualBatchesInAnyHundred() {
    var drawn = new ArrayList<String>();
    var mixed =
        new MixedBatches(
            number -> named(drawn, "v" + number),
            number -> named(drawn, "l" + number),
            new VisualShare(0.3, 5));
    LongStream.range(0, 1000).forEach(mixed::batch);
    assertThat(drawn).doesNotHaveDuplicates().contains("v0", "v299", "l0", "l699");
    assertThat(drawn.subList(200, 300)).filteredOn(name -> name.startsWith("v")).hasSize(30);
    drawn.clear();
    mixed.batch(555); // nothing before it was asked for
    var alone = drawn.getFirst();
    drawn.clear();
    LongStream.range(0, 556).forEach(mixed::batch);
    assertThat(drawn).last().isEqualTo(alone);
  }

  @Test
  void workersPrepareTheSameInTheSameOrder() {
    var stream = stream(Squares.of(50), Shard.ALL, 1);
    var alone = LongStream.range(0, 40).mapToObj(stream::batch).map(Batch::inputIds).toList();
    try (var prefetcher = new Prefetcher<>(stream::batch, 0, 3, 8)) {
      for (long[] expected : alone) {
        assertThat(prefetcher.next().inputIds()).isEqualTo(expected);
      }
    }
  }

  private static Batch named(List<String> drawn, String name) {
    drawn.add(name);
    return new Batch(1, 1, new long[1], new long[1], new long[1], Optional.empty());
  }

  private static BatchStream stream(Dataset dataset, Shard shard, int window) {
    var samples = new SampleStream(Mixture.of(dataset, 11), ENCODER, shard, 11, BadRecords.SKIP);
    return new BatchStream(samples, COLLATOR, 2, window, 11);
  }

  private static List<String> texts(Batch batch) {
    var texts = new ArrayList<String>();
    for (int row = 0; row < batch.size(); row++) {
      long[] ids =
          Arrays.copyOfRange(batch.inputIds(), row * batch.length(), (row + 1) * batch.length());
      texts.add(
          ENCODER.tokenizer().decode(Arrays.stream(ids).mapToInt(Math::toIntExact).toArray()));
    }
    return texts;
  }

  private static long padding(List<Batch> batches) {
    return batches.stream()
        .flatMapToLong(batch -> Arrays.stream(batch.attentionMask()))
        .filter(mask -> mask == 0)
        .count();
  }
}
