package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mmgpt.infer.sampling.TokenSequence;

/** A model that says anything, kept to schemas. */
final class RandomAnswers {
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int END = 256;
  private static final int CONTEXT = 100_000;

  /** Every byte, as byte fallback has them, and pieces that reach over the borders of values. */
  private static final List<byte[]> VOCABULARY = vocabulary();

  private static final TokenTrie TOKENS = new TokenTrie(VOCABULARY.size(), VOCABULARY::get, END);

  private RandomAnswers() {}

  private static List<byte[]> vocabulary() {
    var all = new ArrayList<byte[]>();
    for (int i = 0; i < 256; i++) {
      all.add(new byte[] {(byte) i});
    }
    all.add(new byte[0]); // END
    for (String piece :
        List.of(
            "{\"",
            "\":",
            "\": ",
            ", \"",
            "\"}",
            "},",
            "]}",
            "[[",
            "\",\"",
            "true",
            "fal",
            "null}",
            "12",
            "0.",
            "-1",
            "e5",
            " a",
            "name",
            "äö",
            "\\u",
            "\\\"",
            "<image>",
            "\n",
            " ",
            "{}",
            "\uD83D\uDE00")) {
      all.add(piece.getBytes(StandardCharsets.UTF_8));
    }
    all.add(new byte[] {(byte) 0xf0, (byte) 0x9f}); // half a character
    return all;
  }

  record Said(String text, boolean ended) {}

  static Said say(String schema, int most, SplittableRandom random) throws Exception {
    var compiled = new CompiledSchema(JsonSchema.of(MAPPER.readTree(schema)), TOKENS);
    var constraint = new JsonConstraint(compiled, most, CONTEXT);
    var tokens = new TokenSequence(new long[] {1, 2, 3});
    var bytes = new ByteArrayOutputStream();
    while (tokens.generatedSize() < most) {
      var logits = new float[VOCABULARY.size() + 3]; // networks pad their vocabulary
      for (int i = 0; i < logits.length; i++) {
        logits[i] = (float) random.nextDouble() * (i > END ? 2 : 1);
      }
      constraint.process(tokens, logits);
      int best = 0;
      for (int i = 1; i < logits.length; i++) {
        best = logits[i] > logits[best] ? i : best;
      }
      tokens.add(best);
      if (best == END) {
        return new Said(bytes.toString(StandardCharsets.UTF_8), true);
      }
      bytes.write(VOCABULARY.get(best));
    }
    return new Said(bytes.toString(StandardCharsets.UTF_8), false);
  }

  static void assertKeepsTo(String schema, String text) throws Exception {
    JsonNode value =
        MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
    var problems =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(MAPPER.readTree(schema))
            .validate(value);
    assertThat(problems).as("%s against %s", text, schema).isEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    assertThat(text).doesNotContain("\uFFFD");
  }
}
