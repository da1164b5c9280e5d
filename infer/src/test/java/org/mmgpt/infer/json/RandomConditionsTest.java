package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mmgpt.infer.json.RandomAnswers.MAPPER;
import static org.mmgpt.infer.json.RandomAnswers.assertKeepsTo;
import static org.mmgpt.infer.json.RandomAnswers.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.json.RandomAnswers.Said;

/** Conditions as nobody would write them: kept to by every answer, or refused by name. */
class RandomConditionsTest {
  private static final List<String> NAMES = List.of("a", "b", "c");

  private final SplittableRandom random = new SplittableRandom(20_230_508);

  @Test
  void areKeptToOrRefused() throws Exception {
    int kept = 0;
    for (int i = 0; i < Integer.getInteger("mmgpt.random.schemas", 200); i++) {
      ObjectNode schema = object();
      if (random.nextInt(3) == 0) {
        var all = schema.putArray("allOf");
        all.add(condition(0));
        all.add(condition(0));
      } else {
        schema.setAll(condition(0));
      }
      try {
        for (int j = 0; j < 4; j++) {
          Said said = say(schema.toString(), 90, random);
          assertThat(said.ended()).as("%s for %s", said.text(), schema).isTrue();
          assertKeepsTo(schema.toString(), said.text());
        }
        kept++;
      } catch (SchemaException refused) {
        assertThat(refused).hasMessageStartingWith("the schema");
      }
    }
    assertThat(kept).isGreaterThan(50);
  }

  private ObjectNode object() {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    NAMES.forEach(name -> properties.set(name, value()));
    if (random.nextBoolean()) {
      object.put("additionalProperties", false);
    }
    NAMES.stream()
        .filter(name -> random.nextInt(3) == 0)
        .forEach(name -> object.withArray("required").add(name));
    return object;
  }

  private ObjectNode value() {
    ObjectNode value = MAPPER.createObjectNode();
    switch (random.nextInt(4)) {
      case 0 -> value.put("type", "boolean");
      case 1 -> value.put("type", "string").put("maxLength", 2);
      case 2 -> value.putArray("enum").add(1).add("x").addNull();
      default -> value.put("type", "integer").put("minimum", 0).put("maximum", 9);
    }
    return value;
  }

  /** About some of the properties, and maybe one that isn't declared. */
  private ObjectNode part() {
    ObjectNode part = MAPPER.createObjectNode();
    for (String name : List.of("a", "b", "c", "d")) {
      switch (random.nextInt(7)) {
        case 0 -> part.withObjectProperty("properties").putObject(name).put("const", "x");
        case 1 -> part.withObjectProperty("properties").putObject(name).put("const", true);
        case 2 -> part.withArray("required").add(name);
        case 3 -> part.withObjectProperty("properties").putObject(name).put("type", "string");
        default -> {} // nothing about it
      }
    }
    return part;
  }

  private ObjectNode condition(int depth) {
    ObjectNode condition = MAPPER.createObjectNode();
    switch (random.nextInt(4)) {
      case 0 -> condition.putObject("dependentRequired").putArray("a").add("b");
      case 1 -> condition.putObject("dependentSchemas").set("b", part());
      default -> {
        condition.set("if", part());
        condition.set("then", part());
        if (random.nextBoolean()) {
          condition.set("else", depth < 2 && random.nextBoolean() ? condition(depth + 1) : part());
        }
      }
    }
    return condition;
  }
}
