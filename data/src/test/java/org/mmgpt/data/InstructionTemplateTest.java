package org.mmgpt.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.batch.Collator;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.tokenizer.WhitespaceAroundMarkers;

/**
 * Golden records of the reference's datasets: {@code expected.json} of {@code shared/golden/data}.
 */
class InstructionTemplateTest {
  private static final Path FILE = Resource.beside(Tokenizer.class, "tokenizer.json");
  private static final int IMAGE_SIZE = 1; // pixels play no part here

  private final Tokenizer strip = Tokenizer.load(FILE);
  private final Tokenizer keep = Tokenizer.load(FILE, WhitespaceAroundMarkers.KEEP);

  @Test
  void textTokensAndLabelsEqualTheReference() throws IOException {
    int compared = 0;
    for (var dataset : golden().path("datasets").properties()) {
      for (var record : dataset.getValue().path("records")) {
        if (dataset.getKey().equals("llava_dial")
            || record.path("instruction").isEmpty() && record.path("instruction").isArray()) {
          continue; // its turns overlap in the reference, and a record without turns has no tokens
        }
        var dialogue = dialogue(record);
        expectTokens(dialogue, strip, 512, record.path("strip"));
        expectTokens(dialogue, keep, 512, record.path("nostrip"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void aTurnIsCutAtItsLimitWithoutEndOfText() throws IOException {
    var record = golden().path("datasets").path("dolly").path("records").get(3);
    expectTokens(dialogue(record), strip, 96, record.path("strip_maxlen_96"));
  }

  @Test
  void batchesEqualTheReference() throws IOException {
    for (var name : List.of("dolly", "alpaca_gpt4", "llava", "vqa", "gqa", "clevr")) {
      var dataset = golden().path("datasets").path(name);
      var samples = new ArrayList<Sample>();
      for (var record : dataset.path("records")) {
        var template = InstructionTemplate.standard();
        var tokens = (Encoded.Tokens) template.encode(dialogue(record), strip);
        samples.add(new Sample(tokens, tokens.images() == 0 ? List.of() : List.of(new float[3])));
      }
      var batch = new Collator(strip, IMAGE_SIZE).collate(samples);
      var expected = dataset.path("collated").path("strip");
      assertThat(batch.inputIds()).as(name).isEqualTo(flat(expected.path("input_ids")));
      assertThat(batch.attentionMask()).as(name).isEqualTo(flat(expected.path("attention_mask")));
      assertThat(batch.labels()).as(name).isEqualTo(flat(expected.path("labels")));
    }
  }

  @Test
  void aTurnThatIsNotLearnedOnlyLeadsUpToTheOthers() {
    var first = Turn.of("One?", "Two.").notLearned();
    var template = InstructionTemplate.standard();
    var tokens =
        (Encoded.Tokens) template.encode(Dialogue.of(first, Turn.of("Three?", "Four.")), strip);
    var alone = (Encoded.Tokens) template.encode(Dialogue.of(Turn.of("One?", "Two.")), strip);
    int length = alone.inputIds().length;
    assertThat(tokens.inputIds()).startsWith(alone.inputIds());
    assertThat(tokens.labels()).hasSizeGreaterThan(length).endsWith(strip.eosId());
    assertThat(Arrays.copyOf(tokens.labels(), length))
        .containsOnly(InstructionTemplate.IGNORE_INDEX);
    assertThat(template.encode(Dialogue.of(first), strip)).isInstanceOf(Encoded.Nothing.class);
  }

  @Test
  void anInstructionThatFillsTheLimitTeachesNothing() {
    var dialogue = Dialogue.of(Turn.of("word ".repeat(600), "yes"));
    assertThat(InstructionTemplate.standard().encode(dialogue, strip))
        .isInstanceOf(Encoded.Nothing.class);
  }

  private static void expectTokens(
      Dialogue dialogue, Tokenizer tokenizer, int limit, JsonNode expected) {
    var encoded = new InstructionTemplate(limit, Integer.MAX_VALUE).encode(dialogue, tokenizer);
    assertThat(encoded).isInstanceOf(Encoded.Tokens.class);
    var tokens = (Encoded.Tokens) encoded;
    assertThat(tokens.inputIds()).isEqualTo(ints(expected.path("input_ids")));
    assertThat(tokens.labels()).isEqualTo(ints(expected.path("labels")));
  }

  /** Takes the reference's text apart, so that the template has to put it together again. */
  private static Dialogue dialogue(JsonNode record) {
    var turns = new ArrayList<Turn>();
    boolean several = record.path("instruction").isArray();
    for (int i = 0; i < (several ? record.path("instruction").size() : 1); i++) {
      var text =
          several
              ? record.path("instruction").get(i).asText()
              : record.path("instruction").asText();
      var answer = several ? record.path("answer").get(i).asText() : record.path("answer").asText();
      var body =
          text.substring(
              text.indexOf("### Instruction:\n") + "### Instruction:\n".length(),
              text.lastIndexOf("\n\n### Response:\n"));
      int input = body.indexOf("\n\n### Input:\n");
      var turn =
          input < 0
              ? Turn.of(body, answer)
              : Turn.of(body.substring(0, input), answer)
                  .withInput(body.substring(input + "\n\n### Input:\n".length()));
      turn = turn.withImages(text.contains("<image>") ? 1 : 0);
      assertThat(InstructionTemplate.prompt(turn, i == 0)).hasToString(text);
      turns.add(turn);
    }
    return new Dialogue(turns);
  }

  private static JsonNode golden() throws IOException {
    return new ObjectMapper()
        .readTree(InstructionTemplateTest.class.getResourceAsStream("format/golden/expected.json"));
  }

  private static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  private static long[] flat(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .mapToLong(JsonNode::asLong)
        .toArray();
  }
}
