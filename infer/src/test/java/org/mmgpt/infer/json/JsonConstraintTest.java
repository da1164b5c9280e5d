package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mmgpt.infer.json.RandomAnswers.MAPPER;
import static org.mmgpt.infer.json.RandomAnswers.assertKeepsTo;
import static org.mmgpt.infer.json.RandomAnswers.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.json.RandomAnswers.Said;

/** A model that says anything, kept to schemas that say anything. */
class JsonConstraintTest {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

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
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TEN_SECONDS);
  }

  @Test
  void withoutRoomForAnAnswerItIsCutAndNothingFails() throws Exception {
    String schema = "{\"type\":\"string\",\"minLength\":500}";
    Said said = say(schema, 10, new SplittableRandom(9));
    assertThat(said.ended()).isFalse();
    assertThat(said.text().strip()).startsWith("\"");
  }
}
