package org.mmgpt.infer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mmgpt.infer.json.RandomAnswers.MAPPER;
import static org.mmgpt.infer.json.RandomAnswers.assertKeepsTo;
import static org.mmgpt.infer.json.RandomAnswers.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.infer.json.RandomAnswers.Said;

/** What is understood of JSON Schema; an independent validator looks at the answers. */
class JsonSchemaTest {
  /** Refused by name, not half understood. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"allOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}",
        "{\"allOf\":[{\"pattern\":\"a\",\"type\":\"string\"},{\"pattern\":\"b\"}]}",
        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"allOf\":[{\"$ref\":\"#/$defs/a\"},"
            + "{\"type\":\"object\"}]}}}",
        "{\"allOf\":[{\"type\":\"object\",\"properties\":{\"a\":{}},\"required\":[\"a\"],"
            + "\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"b\":{}},"
            + "\"required\":[\"b\"],\"additionalProperties\":false}]}",
        "{\"allOf\":[{},false]}"
      })
  void schemasThatAreNotTrueTogether(String schema) throws Exception {
    JsonNode read = MAPPER.readTree(schema);
    assertThatThrownBy(() -> JsonSchema.of(read)).isInstanceOf(SchemaException.class);
  }

  /** As drafts before 2020-12 write tuples. */
  @Test
  void aListOfItems() throws Exception {
    String older =
        "{\"type\":\"array\",\"items\":[{\"type\":\"integer\"},{\"const\":\"x\"}],"
            + "\"additionalItems\":false,\"minItems\":2}";
    Said said = say(older, 60, new SplittableRandom(3));
    assertKeepsTo(
        older.replace("items\":[", "prefixItems\":[").replace("additionalItems", "items"),
        said.text());
  }

  /** A thousand ranges held 200 MB, and sixteen such schemas are kept. */
  @Test
  void rangesShareTheDigitsThatNoBoundLimits() {
    var schema = MAPPER.createObjectNode();
    var items = schema.putArray("anyOf");
    for (int i = 0; i < 100; i++) {
      items.addObject().put("type", "number").put("minimum", -1234.5 + i).put("maximum", 98765.43);
    }
    Set<Symbol> symbols = Collections.newSetFromMap(new IdentityHashMap<>());
    JsonSchema.of(schema).answer().forEach(symbol -> collect(symbol, symbols));
    assertThat(symbols).hasSizeLessThan(50_000).hasSizeGreaterThan(500);
  }

  private static void collect(Symbol symbol, Set<Symbol> symbols) {
    if (symbols.add(symbol) && symbol instanceof Symbol.Expandable several) {
      several.alternatives().forEach(all -> all.forEach(one -> collect(one, symbols)));
    }
  }

  /** Each had a limit of its own: three hundred took 22 s together. */
  @Test
  void manyPatternsMustNotTakeLongerThanOne() {
    var properties = MAPPER.createObjectNode();
    for (int i = 0; i < 300; i++) {
      properties.putObject("p" + i).put("pattern", "^(a|b)*a(a|b){9}" + i);
    }
    var schema = MAPPER.createObjectNode().put("type", "object");
    schema.set("properties", properties);
    assertThatThrownBy(() -> JsonSchema.of(schema))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("too many states");
    properties.forEach(one -> ((ObjectNode) one).put("pattern", "^(a|b)*a(a|b){9}$"));
    JsonSchema.of(schema); // the same one again and again costs nothing
  }

  /** Functions had a budget each, and a request may have 128 of them. */
  @Test
  void schemasOfOneAnswerShareABudget() {
    Map<String, JsonNode> functions = new LinkedHashMap<>();
    for (int i = 0; i < 128; i++) {
      var schema = MAPPER.createObjectNode().put("type", "object");
      schema.putObject("properties").putObject("a").put("pattern", "^(a|b)*a(a|b){9}" + i);
      functions.put("f" + i, schema);
    }
    assertThatThrownBy(() -> JsonSchema.named(functions))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("too many states");
  }

  /** What stands beside alternatives is said of each: a megabyte ten thousand times. */
  @Test
  void alternativesBesideMuchAreRefused() {
    var schema = MAPPER.createObjectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var alternatives = schema.putArray("anyOf");
    for (int i = 0; i < 1000; i++) {
      properties.putObject("p" + i);
      alternatives.addObject().put("minProperties", i);
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}-\\\\d{1,4}$\"}",
        "{\"type\":\"string\",\"pattern\":\"a.c\",\"maxLength\":9}",
        "{\"type\":\"string\",\"pattern\":\"^[^a-z]*$\",\"minLength\":3,\"maxLength\":6}",
        "{\"pattern\":\"^\\\\p{L}+$\"}",
        "{\"pattern\":\"^(abc)*$\",\"minLength\":4,\"maxLength\":8}",
        "{\"type\":\"string\",\"format\":\"ulid\",\"pattern\":\"^[0-7][0-9A-HJKMNP-TV-Z]{25}$\"}",
        "{\"type\":\"string\",\"format\":\"includes\",\"allOf\":[{\"pattern\":\"^ab\"},"
            + "{\"pattern\":\"z$\"},{\"pattern\":\"q\"}],\"maxLength\":6}",
        "{\"type\":\"object\",\"propertyNames\":{\"enum\":[\"a\",\"b\"]},\"required\":[\"a\","
            + "\"b\"],\"additionalProperties\":{\"type\":\"boolean\"}}",
        "{\"type\":\"string\",\"format\":\"uri\",\"minLength\":1,\"maxLength\":2083}",
        "{\"type\":\"string\",\"format\":\"email\",\"pattern\":\"\\\\.com$\"}",
        "{\"type\":[\"string\",\"null\"],\"pattern\":\"^(?!no)[a-z]{3}$\"}",
        "{\"type\":\"integer\",\"multipleOf\":7,\"minimum\":-50,\"maximum\":200}",
        "{\"type\":\"integer\",\"multipleOf\":1.5}",
        "{\"type\":\"number\",\"multipleOf\":0.25,\"exclusiveMinimum\":0,\"maximum\":12}",
        "{\"type\":\"number\",\"multipleOf\":30}",
        "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}",
        "{\"allOf\":[{\"$ref\":\"#/$defs/base\"},{\"properties\":{\"b\":{\"type\":\"string\","
            + "\"maxLength\":3}},\"required\":[\"b\"]}],\"$defs\":{\"base\":{\"type\":\"object\","
            + "\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}}}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"minimum\":3}},\"required\":[\"a\"],"
            + "\"allOf\":[{\"$ref\":\"#/$defs/a\"}],\"additionalProperties\":false,\"$defs\":{\"a\":"
            + "{\"properties\":{\"a\":{\"type\":\"integer\"},\"c\":{\"type\":\"null\"}}}}}",
        "{\"allOf\":[{\"type\":\"number\",\"maximum\":9},{\"type\":[\"integer\",\"null\"]},"
            + "{\"minimum\":3,\"maximum\":20}]}",
        "{\"allOf\":[{\"enum\":[\"a\",\"b\",1]},{\"enum\":[1,\"b\",\"c\"]}]}",
        "{\"$ref\":\"#/$defs/name\",\"maxLength\":2,\"$defs\":{\"name\":{\"type\":\"string\","
            + "\"minLength\":1,\"maxLength\":9}}}",
        "{\"allOf\":[{\"type\":\"string\"},{\"type\":\"string\"}]}",
        "{\"type\":\"string\",\"allOf\":[{\"minLength\":3}]}",
        "{\"type\":\"object\",\"allOf\":[{\"minProperties\":1}]}",
        "{\"allOf\":[{\"additionalProperties\":{\"type\":\"integer\"}},{\"properties\":{\"b\":"
            + "{\"type\":[\"integer\",\"null\"]}},\"required\":[\"b\"]}]}",
        "{\"type\":\"string\",\"format\":\"uuid7\",\"x-order\":1}",
        "{\"type\":\"string\",\"format\":\"password\",\"writeOnly\":true,\"maxLength\":9}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"minItems\":2,\"items\":{\"$ref\":\"#/$defs/c\"},"
            + "\"$defs\":{\"c\":{\"type\":\"string\",\"enum\":[\"red\",\"blue\",\"green\"]}}}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"boolean\"},\"minItems\":2}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"enum\":[1,1.0,2,\"x\"]},"
            + "\"maxItems\":2}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"string\"},\"maxItems\":1}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"null\"},\"b\":{\"not\":{}},\"c\":"
            + "{\"type\":\"integer\"},\"d\":false},\"minProperties\":1,\"additionalProperties\":false}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"boolean\"},\"b\":{\"type\":\"null\"},"
            + "\"c\":{\"type\":\"null\"},\"d\":{\"type\":\"null\"}},\"required\":[\"c\"],"
            + "\"minProperties\":2,\"maxProperties\":3}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"b\":{\"type\":\"null\"}},"
            + "\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}",
        "{\"type\":\"string\",\"maxLength\":12,\"anyOf\":[{\"pattern\":\"^a\"},{\"type\":\"null\"},"
            + "{\"pattern\":\"^b\",\"maxLength\":3}]}",
        "{\"type\":\"object\",\"properties\":{\"kind\":{\"enum\":[\"a\",\"b\"]}},\"required\":"
            + "[\"kind\"],\"oneOf\":[{\"properties\":{\"kind\":{\"const\":\"a\"}}},{\"properties\":"
            + "{\"kind\":{\"const\":\"b\"},\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"]}]}",
        "{\"maxLength\":2,\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}",
        "{\"type\":\"string\",\"not\":{\"enum\":[\"\",\"a\",\"a\\\"b\"]},\"maxLength\":3}",
        "{\"type\":\"string\",\"not\":{\"pattern\":\"^[A-Z]\"},\"maxLength\":3}",
        "{\"type\":\"string\",\"pattern\":\"^.b\",\"not\":{\"pattern\":\"\\\\d\"},\"maxLength\":4}",
        "{\"enum\":[\"a\",\"b\",null],\"not\":{\"const\":\"b\"}}",
        "{\"type\":[\"string\",\"null\",\"integer\"],\"maxLength\":2,\"not\":{\"type\":\"integer\"}}",
        "{\"not\":{\"type\":[\"object\",\"array\",\"string\"]}}",
        "{\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{\"type\":\"null\"}},"
            + "\"not\":{\"required\":[\"a\"]}}",
        "{\"type\":\"object\",\"allOf\":[{\"properties\":{\"a\":{\"type\":\"null\"}}}],\"properties\":"
            + "{\"b\":{\"type\":\"null\"}},\"unevaluatedProperties\":false}",
        "{\"type\":\"integer\",\"format\":\"int32\",\"minimum\":5}",
        "{\"type\":\"integer\",\"format\":\"uint8\"}",
        "{\"type\":\"number\",\"format\":\"double\"}",
        "{\"type\":\"string\",\"format\":\"json-pointer\"}",
        "{\"type\":\"string\",\"format\":\"uri-reference\"}",
        "{\"type\":\"string\",\"format\":\"iri\"}",
        "{\"type\":\"array\",\"uniqueItems\":false,\"items\":{\"type\":\"integer\"}}",
        "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"integer\"},{\"const\":\"x\"}],"
            + "\"items\":false,\"minItems\":1}",
        "{\"prefixItems\":[{\"type\":\"boolean\"}],\"items\":{\"const\":2},\"maxItems\":4,"
            + "\"minItems\":3}",
        "{\"oneOf\":[{\"type\":\"null\"},{\"type\":[\"string\",\"boolean\"],\"maxLength\":3}]}",
        "{\"oneOf\":[{\"$ref\":\"#/$defs/cat\"},{\"$ref\":\"#/$defs/dog%20\"}],"
            + "\"discriminator\":{\"propertyName\":\"kind\"},\"$defs\":{\"cat\":{\"type\":"
            + "\"object\",\"properties\":{\"kind\":{\"const\":\"cat\"},\"lives\":{\"type\":"
            + "\"integer\"}},\"required\":[\"kind\"],\"additionalProperties\":false},\"dog \":"
            + "{\"type\":\"object\",\"properties\":{\"kind\":{\"enum\":[\"dog\",\"wolf\"]},"
            + "\"pup\":{\"anyOf\":[{\"$ref\":\"#/$defs/dog%20\"},{\"type\":\"null\"}]}},"
            + "\"required\":[\"kind\"],\"additionalProperties\":false}}}",
        "{\"type\":\"array\",\"contains\":{\"const\":1}}",
        "{\"type\":\"array\",\"contains\":{\"type\":\"integer\"},\"minContains\":2,\"maxItems\":3}",
        "{\"type\":\"array\",\"items\":{\"enum\":[\"a\",\"b\",\"c\"]},\"contains\":{\"const\":\"b\"},"
            + "\"maxContains\":1,\"minItems\":3}",
        "{\"type\":\"array\",\"items\":{\"enum\":[\"a\",\"b\"]},\"contains\":{\"const\":\"long\"},"
            + "\"minContains\":0}",
        "{\"type\":\"array\",\"items\":{\"type\":[\"integer\",\"null\"]},\"contains\":{\"type\":"
            + "\"null\"},\"minContains\":2,\"maxContains\":2,\"minItems\":4,\"maxItems\":5}",
        "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"contains\":{\"type\":\"boolean\"},"
            + "\"maxContains\":2}",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"maxLength\":2},\"contains\":{\"pattern\":"
            + "\"^x\"},\"minContains\":0,\"maxContains\":1}",
        "{\"type\":\"array\",\"items\":{\"type\":\"null\"},\"minContains\":7}",
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"},"
            + "\"minProperties\":1,\"maxProperties\":2}",
        "{\"type\":\"object\",\"propertyNames\":{\"enum\":[\"a\",\"b\"]},"
            + "\"additionalProperties\":{\"type\":\"null\"}}",
        "{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^x\",\"maxLength\":4}}",
        "{\"type\":\"object\",\"patternProperties\":{\"^n\\\\d$\":{\"type\":\"integer\"}},"
            + "\"additionalProperties\":false}"
      })
  void keywordsAreKeptTo(String schema) throws Exception {
    var random = new SplittableRandom(13);
    for (int i = 0; i < 40; i++) {
      Said said = say(schema, 60, random);
      assertThat(said.ended()).as("%s for %s", said.text(), schema).isTrue();
      assertKeepsTo(schema, said.text());
    }
  }

  /** Which of them are true shows in the answer, so each case has to be met, and to be kept to. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"type": "object", "required": ["kind"], "additionalProperties": false, "properties":
         {"kind": {"enum": ["a", "b", "c"]}, "n": {"type": "boolean"}, "m": {"type": "null"}},
         "if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
         "then": {"required": ["n"]}, "else": {"properties": {"n": false}, "required": ["m"]}}
        """,
        """
        {"type": "object", "properties": {"on": {"type": "boolean"}, "n": {"type": "null"}},
         "if": {"properties": {"on": {"const": true}}}, "then": {"required": ["n"]}}
        """,
        """
        {"type": "object", "properties": {"a": {"const": 1}, "b": {"const": 2}, "c": {"const": 3}},
         "additionalProperties": false, "dependentRequired": {"a": ["b"], "c": ["a"]}}
        """,
        """
        {"properties": {"a": {"const": 1}, "b": {"type": "boolean"}, "c": {"type": "null"}},
         "dependentSchemas": {"a": {"properties": {"b": {"const": true}}, "required": ["c"]}}}
        """,
        """
        {"type": "object", "properties": {"kind": {"enum": ["a", "b", "c"]}, "n": {"type": "null"},
          "m": {"type": "boolean"}}, "required": ["kind"], "allOf": [
          {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["n"]}},
          {"if": {"properties": {"kind": {"enum": ["b", "z"]}}},
           "then": {"properties": {"m": {"const": true}}, "required": ["m"]}},
          {"if": {"properties": {"kind": {"const": "z"}}}, "then": false}]}
        """,
        """
        {"type": "object", "properties": {"kind": {"enum": ["a", "b", "c"]}, "n": {"type": "null"}},
         "required": ["kind"],
         "if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["n"]},
         "else": {"if": {"properties": {"kind": {"const": "b"}}}, "then": {"maxProperties": 1}}}
        """,
        """
        {"type": "object", "properties": {"name": {"type": "string", "maxLength": 3},
          "n": {"type": "null"}}, "required": ["name"],
         "if": {"properties": {"name": {"pattern": "^x"}}}, "then": {"required": ["n"]},
         "else": {"properties": {"n": false}}}
        """,
        """
        {"type": "object", "properties": {"a": {"type": "null"}}, "if": {"required": ["b"]},
         "then": false, "else": {"required": ["a"]}}
        """,
        """
        {"type": "object", "properties": {"a": {"$ref": "#/$defs/it"}, "b": {"allOf": [
          {"$ref": "#/$defs/it"}]}}, "$defs": {"it": {"type": "object", "properties":
          {"n": {"type": "boolean"}, "m": {"type": "null"}}, "allOf": [
          {"if": {"properties": {"n": {"const": true}}}, "then": {"required": ["m"]}},
          {"if": {"required": ["m"]}, "then": {"required": ["n"]}}]}}}
        """,
        """
        {"$ref": "#/$defs/it", "$defs": {"it": {"type": "object", "properties": {"a": {"enum":
          [1, 2]}, "next": {"$ref": "#/$defs/it"}}, "required": ["a"],
          "if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["next"]}}}}
        """
      })
  void conditionsAreKeptTo(String schema) throws Exception {
    var random = new SplittableRandom(17);
    var said = new TreeSet<String>();
    for (int i = 0; i < 60; i++) {
      Said one = say(schema, 80, random);
      assertThat(one.ended()).as("%s for %s", one.text(), schema).isTrue();
      assertKeepsTo(schema, one.text());
      said.add(one.text().replaceAll("\\s", ""));
    }
    assertThat(said.size()).isGreaterThanOrEqualTo(schema.contains("then\": false") ? 1 : 3);
  }

  /** Where it can't be said what isn't so, or of values that aren't objects. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\",\"if\":{\"minLength\":3},\"then\":{\"pattern\":\"^a\"}}",
        "{\"type\":[\"object\",\"null\"],\"dependentRequired\":{\"a\":[\"b\"]}}",
        "{\"type\":\"object\",\"if\":{\"minProperties\":3},\"then\":{\"required\":[\"a\"]}}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},\"if\":{\"properties\":"
            + "{\"a\":{\"minimum\":3}}},\"then\":{\"required\":[\"a\"]}}",
        "{\"type\":\"object\",\"dependentRequired\":{\"a\":\"b\"}}",
        "{\"type\":\"object\",\"dependentRequired\":[]}",
        "{\"type\":\"object\",\"required\":[\"a\"],\"if\":true,\"then\":false}",
        "{\"type\":\"object\",\"if\":{\"required\":[\"a\"]},\"then\":{\"$ref\":\"#\"},"
            + "\"else\":{\"$ref\":\"#\"}}",
        "{\"type\":\"object\",\"if\":7,\"then\":{}}",
        "{\"type\":\"object\",\"allOf\":[3,{\"if\":{},\"then\":{}}]}",
        "{\"type\":\"array\",\"contains\":{\"const\":1},\"maxContains\":2}",
        "{\"type\":\"array\",\"contains\":{\"const\":1},\"uniqueItems\":true}",
        "{\"type\":\"array\",\"contains\":{\"const\":1},\"prefixItems\":[true]}",
        "{\"type\":\"array\",\"contains\":{\"const\":1},\"minContains\":3,\"maxItems\":2}",
        "{\"type\":\"array\",\"contains\":{\"const\":1},\"maxContains\":0}",
        "{\"type\":\"array\",\"contains\":{\"type\":\"null\"},\"items\":{\"type\":\"string\"}}",
        "{\"type\":\"array\",\"contains\":false}",
        "{\"type\":\"array\",\"contains\":true,\"maxContains\":2,\"minItems\":3}",
        "{\"type\":\"array\",\"contains\":7}"
      })
  void conditionsThatCannotBeKeptToAreRefused(String schema) {
    assertThatThrownBy(() -> JsonSchema.of(MAPPER.readTree(schema)))
        .isInstanceOf(SchemaException.class)
        .hasMessageStartingWith("the schema");
  }

  /** A way for each of ten thousand names, with all of the schema. */
  @Test
  void conditionsAboutMuchAreRefused() {
    var schema = MAPPER.createObjectNode().put("type", "object");
    var when = schema.putObject("if").putArray("required");
    for (int i = 0; i < 10_000; i++) {
      schema.withObjectProperty("properties").putObject("p" + i);
      when.add("p" + i);
    }
    schema.putObject("then");
    assertThatThrownBy(() -> JsonSchema.of(schema))
        .isInstanceOf(SchemaException.class)
        .hasMessage("the schema is too large");
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
      assertThat(UUID.fromString(uuid)).hasToString(uuid).matches(u -> u.version() == 4);
      assertThat(formatted("ipv4", random))
          .matches("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    }
  }

  private static String formatted(String format, SplittableRandom random) throws Exception {
    Said said = say("{\"type\":\"string\",\"format\":\"" + format + "\"}", 80, random);
    assertThat(said.ended()).isTrue();
    return MAPPER.readTree(said.text()).textValue();
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
        "{\"type\":\"string\",\"pattern\":\"(a)\\\\1\"}",
        "{\"type\":\"string\",\"pattern\":\"^a{3}$\",\"maxLength\":2}",
        "{\"type\":\"string\",\"pattern\":\"^(abc)*$\",\"minLength\":4,\"maxLength\":5}",
        "{\"type\":\"string\",\"pattern\":7}",
        "{\"type\":\"string\",\"format\":\"markup\"}",
        "{\"type\":\"string\",\"format\":\"date\",\"minLength\":11}",
        "{\"type\":\"integer\",\"multipleOf\":0}",
        "{\"type\":\"number\",\"multipleOf\":0.0001}",
        "{\"type\":\"integer\",\"multipleOf\":7,\"minimum\":8,\"maximum\":13}",
        "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"string\",\"maxLength\":3}]}",
        "{\"oneOf\":[{\"type\":\"number\"},{\"type\":\"integer\"}]}",
        "{\"oneOf\":[{\"const\":1},{\"const\":1.0}]}",
        "{\"oneOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"}]}",
        "{\"type\":\"array\",\"prefixItems\":[true],\"items\":false,\"minItems\":2}",
        "{\"type\":\"array\",\"uniqueItems\":true}",
        "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"enum\":[1,1.0]},\"minItems\":2}",
        "{\"type\":\"object\",\"minProperties\":2}",
        "{\"type\":\"object\",\"properties\":{\"a\":true},\"minProperties\":2}",
        "{\"properties\":{\"a\":true,\"b\":true},\"required\":[\"a\",\"b\"],\"maxProperties\":1}",
        "{\"not\":{}}",
        "{\"type\":\"string\",\"not\":{\"minLength\":3}}",
        "{\"type\":\"number\",\"not\":{\"type\":\"integer\"}}",
        "{\"not\":{\"const\":3}}",
        "{\"type\":\"string\",\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\"}]}",
        "{\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{}},\"oneOf\":[{\"required\":"
            + "[\"a\"]},{\"required\":[\"b\"]}]}",
        "{\"type\":\"integer\",\"format\":\"int7\"}",
        "{\"properties\":{\"a\":false},\"required\":[\"a\"]}",
        "{\"type\":\"object\",\"propertyNames\":{\"type\":\"integer\"}}",
        "{\"type\":\"object\",\"required\":\"a\"}",
        "{\"required\":[\"c\"],\"propertyNames\":{\"enum\":[\"a\",\"b\"]}}",
        "{\"type\":\"integer\",\"minimum\":3.1,\"maximum\":3.9}",
        "{\"type\":\"number\",\"minimum\":1e16}",
        "{\"type\":\"number\",\"minimum\":\"3\"}",
        "{\"type\":\"string\",\"minimum\":3}",
        "{\"type\":null}",
        "{\"type\":\"number\",\"minLength\":3}",
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

  /** OpenAPI's word for a type that may be null, which a validator of JSON Schema doesn't know. */
  @Test
  void whatIsNullableMayBeNull() throws Exception {
    var random = new SplittableRandom(5);
    var said = new TreeSet<String>();
    for (int i = 0; i < 40; i++) {
      said.add(say("{\"type\":\"boolean\",\"nullable\":true}", 20, random).text().strip());
    }
    assertThat(said).containsExactly("false", "null", "true");
  }
}
