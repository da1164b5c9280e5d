package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Encoded;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Sample;
import org.mmgpt.data.Turn;
import org.mmgpt.data.batch.Batch;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** A sample is computed alike in a row of its own and behind others, pictures included. */
class PackingTest {
  private static final int SIDE = 28;
  private static final int ROW = 400;

  @TempDir private Path folder;

  private final Tokenizer tokenizer = Tokenizer.load(GoldenModel.golden("llama"));
  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void everyVisualSampleHasTheLogitsItHasAlone() {
    compare(
        List.of(
            sample(1, "What is this?", "A red bus on a street."),
            sample(2, "Which of both is larger?", "The second."),
            sample(1, "Say it in a word.", "Bus."),
            sample(
                1, "Describe the picture at length.", "Two people stand near a tree. ".repeat(3))));
  }

  @Test
  void everyLanguageSampleHasTheLogitsItHasAlone() {
    compare(
        List.of(
            sample(0, "Name a colour.", "Blue is a colour of the sky."),
            sample(0, "Add two and two.", "Four."),
            sample(0, "Who are you?", "A model of language.")));
  }

  private void compare(List<Sample> samples) {
    var apart = new Collator(tokenizer, SIDE);
    Batch packed = new Collator(tokenizer, SIDE, ROW).collate(samples);
    assertThat(packed.size()).isLessThan(samples.size());
    assertThat(packed.samples()).isEqualTo(samples.size());
    try (GoldenModel golden = GoldenModel.assemble(folder.resolve("model"));
        Scope scope = Scope.open()) {
      var expected = new ArrayList<Rows>();
      samples.forEach(
          sample -> {
            Batch alone = apart.collate(List.of(sample));
            expected.add(new Rows(alone.inputIds(), logits(golden.model(), alone)[0]));
          });
      float[][] logits = logits(golden.model(), packed);
      int found = 0;
      for (int row = 0; row < packed.size(); row++) {
        for (int from = 0, to; from < packed.length(); from = to) {
          to = endOfSample(packed, row, from);
          if (packed.attentionMask()[row * packed.length() + from] == 0) {
            continue;
          }
          assertThat(difference(expected, packed, logits[row], row, from, to))
              .as("largest difference of a logit, relative to the largest logit")
              .isLessThan(1e-5);
          found++;
        }
      }
      assertThat(found).isEqualTo(samples.size());
    }
  }

  /** A sample's ids, and what the model makes of them, row-major // (T, V). */
  private record Rows(long[] ids, float[] logits) {}

  private static double difference(
      List<Rows> alone, Batch packed, float[] logits, int row, int from, int to) {
    int vocabulary = logits.length / packed.length();
    int start = row * packed.length();
    Rows same =
        alone.stream()
            .filter(
                rows ->
                    Arrays.equals(
                        rows.ids, Arrays.copyOfRange(packed.inputIds(), start + from, start + to)))
            .findFirst()
            .orElseThrow();
    double difference = 0;
    double largest = 0;
    for (int i = 0; i < (to - from) * vocabulary; i++) {
      float there = logits[from * vocabulary + i];
      difference = Math.max(difference, Math.abs(same.logits[i] - there));
      largest = Math.max(largest, Math.abs(same.logits[i]));
    }
    return difference / largest;
  }

  private static int endOfSample(Batch batch, int row, int from) {
    int start = row * batch.length();
    int to = from + 1;
    while (to < batch.length()
        && batch.attentionMask()[start + to] == batch.attentionMask()[start + from]) {
      to++;
    }
    return to;
  }

  /** (T, V) of each row. */
  private static float[][] logits(Flamingo model, Batch batch) {
    var tokens =
        new TokenBatch(batch.inputIds(), batch.attentionMask(), batch.size(), batch.length());
    Optional<Tensor> pixels =
        batch.pixels().map(pictures -> Tensor.ofArray(pictures.values(), pictures.shape()));
    Tensor logits = model.forward(tokens, pixels);
    return IntStream.range(0, batch.size())
        .mapToObj(row -> logits.select(0, row).contiguous().toFloatArray())
        .toArray(float[][]::new);
  }

  private Sample sample(int images, String question, String answer) {
    var turn = Turn.of(question, answer).withImages(images);
    var tokens = InstructionTemplate.standard().encode(Dialogue.of(turn), tokenizer);
    var pictures =
        IntStream.range(0, images)
            .mapToObj(
                i -> {
                  var pixels = new float[3 * SIDE * SIDE];
                  for (int p = 0; p < pixels.length; p++) {
                    pixels[p] = (float) random.nextGaussian();
                  }
                  return pixels;
                })
            .toList();
    return new Sample((Encoded.Tokens) tokens, pictures);
  }
}
