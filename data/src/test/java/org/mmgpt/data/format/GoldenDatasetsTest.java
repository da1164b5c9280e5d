package org.mmgpt.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Encoded;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.Resource;
import org.mmgpt.data.Sample;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.tokenizer.WhitespaceAroundMarkers;

/** From annotation files to batches, every class beside the reference's. */
class GoldenDatasetsTest {
  private static final int SIZE = 28;
  private static final Path TOKENIZER = Resource.beside(Tokenizer.class, "tokenizer.json");
  private static final SampleEncoder STRIP = encoder(WhitespaceAroundMarkers.STRIP, 512);
  private static final SampleEncoder KEEP = encoder(WhitespaceAroundMarkers.KEEP, 512);
  private static final SampleEncoder SHORT = encoder(WhitespaceAroundMarkers.STRIP, 96);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"LLAVA_DIALOGUE", "BAIZE", "LLAVA_IMAGES", "SHAREGPT", "MESSAGES"})
  void textsTokensAndLabelsEqualTheReference(DatasetType type) {
    var dataset = Golden.open(type.toString());
    var records = Golden.of(type.toString()).path("records");
    assertThat(dataset.size()).isEqualTo(records.size()).isPositive();
    for (int i = 0; i < dataset.size(); i++) {
      expectEqual(dataset.get(i, Golden.first()), records.get(i));
      boolean differs = type == DatasetType.AOKVQA; // shows its choices, see below
      if (records.get(i).has("alt_outcome") && !differs) {
        var other = dataset.get(i, Golden.last());
        expectText(other.dialogue(), records.get(i).path("alt_outcome"));
        expectTokens(STRIP, other, records.get(i).path("alt_outcome"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"LLAVA_DIALOGUE", "BAIZE", "LLAVA_IMAGES", "SHAREGPT", "MESSAGES"})
  void collatedBatchesEqualTheReference(DatasetType type) {
    expectBatch(type, STRIP, "strip");
    expectBatch(type, KEEP, "nostrip");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"LLAVA_IMAGES", "SHAREGPT", "MESSAGES"})
  void picturesEqualTheReference(DatasetType type) {
    var dataset = Golden.open(type.toString());
    for (int i = 0; type.visual() && i < dataset.size(); i++) {
      expectPixels(dataset.get(i, Golden.first()), "%s/%d/image".formatted(type, i));
      if (type == DatasetType.NLVR2) {
        expectPixels(dataset.get(i, Golden.last()), "%s/%d/image_alt".formatted(type, i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minigpt4",
        "coco_caption",
        "ocr_vqa",
        "vqa",
        "okvqa",
        "gqa",
        "nlvrv1",
        "nlvrv2",
        "snlive",
        "text_ocr"
      })
  void everyDrawIsOneTheReferenceMakes(String type) {
    var dataset = Golden.open(type);
    for (int i = 0; i < dataset.size(); i++) {
      var record = Golden.of(type).path("records").get(i);
      var allowed = allowed(record);
      var drawn = new HashSet<String>();
      for (int seed = 0; seed < 400; seed++) {
        var turn = dataset.get(i, new SplittableRandom(seed)).dialogue().turns().getFirst();
        drawn.add(InstructionTemplate.prompt(turn, true) + turn.response());
      }
      assertThat(allowed).containsAll(drawn);
      assertThat(drawn.size()).isGreaterThan(allowed.size() * 9 / 10 - 1);
    }
  }

  @Test
  void aokvqaShowsItsChoicesInHalfOfTheSamples() {
    var turn = Golden.open("aokvqa").get(0, Golden.last()).dialogue().turns().getFirst();
    assertThat(turn.input()).contains("car, bus, boat, bike"); // the reference overwrites this
    assertThat(turn.instruction()).isEqualTo("What is parked? Can you tell me the reason?");
  }

  @Test
  void llavaDialoguesPairEveryQuestionWithItsOwnAnswer() {
    var dataset = Golden.open("llava_dial");
    var turns = dataset.get(0, Golden.first()).dialogue().turns();
    assertThat(turns)
        .extracting(turn -> turn.instruction() + " " + turn.response())
        .containsExactly("What is it? A bus.", "What color? Red.", "Is it big? Yes,\nvery.");
    var reference = Golden.of("llava_dial").path("records");
    assertThat(reference.get(0).path("answer").get(1).asText()).isEqualTo("What color?"); // its bug
    for (int i : new int[] {1, 2}) { // one pair each, which the bug doesn't touch
      expectTokens(STRIP, dataset.get(i, Golden.first()), reference.get(i).path("strip"));
      expectTokens(KEEP, dataset.get(i, Golden.first()), reference.get(i).path("nostrip"));
    }
  }

  @Test
  void baizeKeepsALastTurnWithoutAClosingMarker() {
    var dataset = Golden.open("baize");
    var reference = Golden.of("baize").path("records");
    for (int i : new int[] {0, 1}) {
      expectEqual(dataset.get(i, Golden.first()), reference.get(i));
    }
    assertThat(reference.get(2).path("strip").path("input_ids")).isEmpty(); // it loses the turn
    assertThat(dataset.get(2, Golden.first()).dialogue().turns().getFirst().response())
        .isEqualTo("Then this turn is dropped.");
  }

  private static void expectEqual(Dataset.Entry entry, JsonNode expected) {
    expectText(entry.dialogue(), expected);
    expectTokens(STRIP, entry, expected.path("strip"));
    expectTokens(KEEP, entry, expected.path("nostrip"));
    if (entry.dialogue().turns().size() == 1) { // of several, turns past the limit are left out
      expectTokens(SHORT, entry, expected.path("strip_maxlen_96"));
    }
  }

  private static void expectText(Dialogue dialogue, JsonNode expected) {
    var instructions = new ArrayList<String>();
    var answers = new ArrayList<String>();
    for (var turn : dialogue.turns()) {
      instructions.add(InstructionTemplate.prompt(turn, instructions.isEmpty()).toString());
      answers.add(turn.response());
    }
    assertThat(instructions).isEqualTo(texts(expected.path("instruction")));
    assertThat(answers).isEqualTo(texts(expected.path("answer")));
  }

  private static void expectTokens(SampleEncoder encoder, Dataset.Entry entry, JsonNode expected) {
    assertThat(encoder.tokens(entry)).isInstanceOf(Encoded.Tokens.class);
    var tokens = (Encoded.Tokens) encoder.tokens(entry);
    assertThat(tokens.inputIds()).isEqualTo(Golden.ints(expected.path("input_ids")));
    assertThat(tokens.labels()).isEqualTo(Golden.ints(expected.path("labels")));
  }

  private static void expectBatch(DatasetType type, SampleEncoder encoder, String era) {
    var dataset = Golden.open(type.toString());
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < dataset.size(); i++) {
      samples.add(encoder.encode(dataset.get(i, Golden.first())).orElseThrow());
    }
    var batch = new Collator(encoder.tokenizer(), SIZE).collate(samples);
    var expected = Golden.of(type.toString()).path("collated").path(era);
    assertThat(batch.inputIds()).isEqualTo(Golden.flat(expected.path("input_ids")));
    assertThat(batch.attentionMask()).isEqualTo(Golden.flat(expected.path("attention_mask")));
    assertThat(batch.labels()).isEqualTo(Golden.flat(expected.path("labels")));
    assertThat(batch.pixels().isPresent()).isEqualTo(type.visual());
  }

  private static void expectPixels(Dataset.Entry entry, String name) {
    float[] actual = entry.pictures().getFirst().pixels(STRIP.transform());
    float[] expected = Golden.pixels(name);
    assertThat(actual).hasSameSizeAs(expected);
    int different = 0;
    for (int i = 0; i < actual.length; i++) {
      float step = 1 / 255f / STRIP.transform().std()[i / (SIZE * SIZE)];
      assertThat(actual[i]).as(name).isCloseTo(expected[i], within(1.01f * step));
      different += Math.abs(actual[i] - expected[i]) > step / 2 ? 1 : 0;
    }
    assertThat(different).as(name).isLessThanOrEqualTo(actual.length / 100);
  }

  private static HashSet<String> allowed(JsonNode record) {
    var allowed = new HashSet<String>();
    for (var pair : record.path("allowed")) {
      allowed.add(pair.path("instruction").asText() + pair.path("answer").asText());
    }
    for (var answer : record.path("allowed_answers")) {
      for (var middle : record.path("allowed_instruction_middles")) {
        allowed.add(
            record.path("allowed_instruction_prefix").asText()
                + middle.asText()
                + record.path("allowed_instruction_suffix").asText()
                + answer.asText());
      }
    }
    return allowed;
  }

  private static List<String> texts(JsonNode textOrTexts) {
    var texts = new ArrayList<String>();
    if (textOrTexts.isTextual()) {
      texts.add(textOrTexts.asText());
    }
    textOrTexts.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static SampleEncoder encoder(WhitespaceAroundMarkers whitespace, int limit) {
    return new SampleEncoder(
        new InstructionTemplate(limit, Integer.MAX_VALUE),
        Tokenizer.load(TOKENIZER, whitespace),
        ImageTransform.clip(SIZE));
  }
}
