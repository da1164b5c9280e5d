package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.infer.TokenSequence;

/** A model that says anything, kept to schemas that say anything. */
class JsonConstraintTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int END = 256;
  private static final int CONTEXT = 100_000;
  private static final java.time.Duration TEN_SECONDS = java.time.Duration.ofSeconds(10);

  /** Every byte, as byte fallback has them, and pieces that reach over the borders of values. */
  private static final List<byte[]> VOCABULARY = vocabulary();

  private static final TokenTrie TOKENS = new TokenTrie(VOCABULARY.size(), VOCABULARY::get, END);

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

  private record Said(String text, boolean ended) {}

  private static Said say(String schema, int most, SplittableRandom random) throws Exception {
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

  private static void assertKeepsTo(String schema, String text) throws Exception {
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

  @Test
  void whateverTheModelSaysKeepsToWhateverTheSchemaIs() throws Exception {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      String schema = schema(random, 3).toString();
      int enough = JsonSchema.of(MAPPER.readTree(schema)).answer().getLast().least() + 2;
      Said said = say(schema, enough + random.nextInt(200), random);
      assertThat(said.ended()).as("%s for %s", said.text(), schema).isTrue();
      assertKeepsTo(schema, said.text());
    }
  }

  private static ObjectNode schema(SplittableRandom random, int depth) {
    ObjectNode schema = MAPPER.createObjectNode();
    switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> {
        schema.put("type", "string");
        if (random.nextBoolean()) {
          int least = random.nextInt(4);
          schema.put("minLength", least).put("maxLength", least + random.nextInt(6));
        }
      }
      case 1 -> bounds(schema.put("type", "integer"), random);
      case 2 -> bounds(schema.put("type", "number"), random);
      case 3 -> schema.putArray("type").add("boolean").add("null");
      case 4 -> schema.putArray("enum").add("red").add("red\"er").add(3).add("größer");
      case 5 -> schema.putPOJO("const", MAPPER.createArrayNode().add(1).add("x"));
      case 6 -> {
        schema.put("type", "array").set("items", schema(random, depth - 1));
        int least = random.nextInt(3);
        schema.put("minItems", least).put("maxItems", least + random.nextInt(3));
      }
      case 7 -> {
        var several = schema.putArray("anyOf");
        for (int i = 0; i <= random.nextInt(3); i++) {
          several.add(schema(random, depth - 1));
        }
      }
      default -> {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (int i = 0; i < random.nextInt(4); i++) {
          properties.set("p\"" + i, schema(random, depth - 1));
          if (random.nextBoolean()) {
            required.add("p\"" + i);
          }
        }
      }
    }
    return schema;
  }

  private static void bounds(ObjectNode schema, SplittableRandom random) {
    int digits = random.nextInt(8);
    double least = Math.round((random.nextDouble() - 0.5) * Math.pow(10, digits)) / 100.0;
    switch (random.nextInt(5)) {
      case 0 -> schema.put("minimum", least).put("maximum", least + 1 + random.nextInt(2000));
      case 1 -> schema.put("exclusiveMinimum", least).put("exclusiveMaximum", least + 1.5);
      case 2 -> schema.put("minimum", least);
      case 3 -> schema.put("exclusiveMaximum", least);
      default -> {}
    }
  }

  /** What zod writes for every integer; it was refused, and so was each such schema of zod's. */
  @Test
  void boundsOfNumbersAreKept() throws Exception {
    var random = new SplittableRandom(10);
    for (String schema :
        List.of(
            "{\"type\":\"integer\",\"minimum\":-9007199254740991,\"maximum\":9007199254740991}",
            "{\"type\":\"integer\",\"exclusiveMinimum\":98.5,\"maximum\":102}",
            "{\"type\":\"integer\",\"minimum\":7,\"maximum\":7}",
            "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}",
            "{\"type\":\"number\",\"exclusiveMinimum\":0.1,\"exclusiveMaximum\":0.10001}",
            "{\"type\":\"number\",\"minimum\":-0.25,\"maximum\":1e300}",
            "{\"type\":\"number\",\"minimum\":-1e300,\"exclusiveMaximum\":-99.95}")) {
      for (int i = 0; i < 60; i++) {
        Said said = say(schema, 60, random);
        assertThat(said.ended()).isTrue();
        assertKeepsTo(schema, said.text());
      }
    }
  }

  @Test
  void datesAndTimesAreSome() throws Exception {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 60; i++) {
      java.time.LocalDate.parse(formatted("date", random));
      java.time.OffsetDateTime.parse(formatted("date-time", random));
      java.time.OffsetTime.parse(formatted("time", random));
      String uuid = formatted("uuid", random);
      assertThat(java.util.UUID.fromString(uuid)).hasToString(uuid).matches(u -> u.version() == 4);
      assertThat(formatted("ipv4", random))
          .matches("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    }
  }

  private static String formatted(String format, SplittableRandom random) throws Exception {
    Said said = say("{\"type\":\"string\",\"format\":\"" + format + "\"}", 80, random);
    assertThat(said.ended()).isTrue();
    return MAPPER.readTree(said.text()).textValue();
  }

  /** A thousand readings of each string held up the engine, and with it everybody, for a minute. */
  @Test
  void schemasWithTooManyReadingsGiveUpSoon() {
    var schema = MAPPER.createObjectNode();
    var strings = schema.putArray("anyOf");
    for (int i = 0; i < 1000; i++) {
      strings.addObject().put("type", "string").put("maxLength", i);
    }
    long begin = System.nanoTime();
    assertThatThrownBy(() -> say(schema.toString(), 900, new SplittableRandom(12)))
        .isInstanceOf(SchemaException.class)
        .hasMessage("the schema can be read in too many ways at once");
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TEN_SECONDS);
  }

  /** Every byte of a value becomes a symbol: a body of 32 MB became gigabytes. */
  @Test
  void valuesByTheMegabyteAreRefused() {
    var schema = MAPPER.createObjectNode();
    schema.putArray("enum").add("a".repeat(70_000)).add("b".repeat(70_000));
    assertThatThrownBy(() -> JsonSchema.of(schema))
        .isInstanceOf(SchemaException.class)
        .hasMessage("the schema is too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"object\"}",
        "{\"additionalProperties\":{\"type\":\"integer\"}}",
        "{\"type\":\"object\",\"required\":[\"a\"]}",
        "{}",
        "true",
        "{\"$ref\":\"#/$defs/tree\",\"$defs\":{\"tree\":{\"type\":\"object\",\"properties\":"
            + "{\"children\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/tree\"}}},"
            + "\"required\":[\"children\"],\"additionalProperties\":false}}}",
        "{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"null\"}]}",
        "{\"allOf\":[{\"type\":\"string\",\"title\":\"a title\"}]}"
      })
  void openAndRecursiveSchemasComeToAnEnd(String schema) throws Exception {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 40; i++) {
      Said said = say(schema, 60, random);
      assertThat(said.ended()).as(said.text()).isTrue();
      if (schema.startsWith("{\"anyOf\"")) {
        assertThat(said.text().strip()).isEqualTo("null"); // the validator can't end on this one
      } else {
        assertKeepsTo(schema, said.text());
      }
    }
  }

  @Test
  void withoutRoomForAnAnswerItIsCutAndNothingFails() throws Exception {
    String schema = "{\"type\":\"string\",\"minLength\":500}";
    Said said = say(schema, 10, new SplittableRandom(9));
    assertThat(said.ended()).isFalse();
    assertThat(said.text().strip()).startsWith("\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\",\"pattern\":\"a+\"}",
        "{\"type\":\"string\",\"format\":\"hostname\"}",
        "{\"type\":\"string\",\"format\":\"date\",\"minLength\":3}",
        "{\"type\":\"integer\",\"multipleOf\":3}",
        "{\"type\":\"integer\",\"minimum\":3.1,\"maximum\":3.9}",
        "{\"type\":\"number\",\"minimum\":1e16}",
        "{\"type\":\"number\",\"minimum\":\"3\"}",
        "{\"type\":\"string\",\"minimum\":3}",
        "{\"type\":null}",
        "{\"type\":\"number\",\"minLength\":3}",
        "{\"oneOf\":[{\"type\":\"null\"}]}",
        "{\"type\":\"thing\"}",
        "{\"type\":\"string\",\"minLength\":3,\"maxLength\":2}",
        "{\"type\":\"string\",\"maxLength\":-1}",
        "{\"type\":\"array\",\"minItems\":1e30}",
        "{\"$ref\":\"#\"}",
        "{\"$ref\":\"https://example.com/schema\"}",
        "{\"$ref\":\"#/nowhere\"}",
        "{\"enum\":[]}",
        "{\"enum\":[1],\"type\":\"string\"}",
        "{\"const\":\"\\ud800\"}",
        "{\"const\":1e999}",
        "{\"type\":\"object\",\"required\":[\"a\"],\"additionalProperties\":false}",
        "{\"properties\":[]}",
        "false",
        "3"
      })
  void whatCannotBeKeptToIsRefused(String schema) {
    assertThatThrownBy(() -> JsonSchema.of(MAPPER.readTree(schema)))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith("the schema");
  }
}
