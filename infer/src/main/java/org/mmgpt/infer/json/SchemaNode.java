package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A schema as it is written, or another part of one.
 *
 * @param place where it stands, for errors: a JSON pointer
 */
record SchemaNode(JsonNode json, String place) {
  private static final int MOST_COUNT = 100_000;

  /** Keywords that restrict nothing. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "default",
          "examples",
          "$schema",
          "$id",
          "$comment",
          "$defs",
          "definitions",
          "deprecated",
          "readOnly",
          "writeOnly",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "discriminator"); // OpenAPI's, which pydantic writes beside oneOf

  boolean has(String name) {
    return json.has(name);
  }

  SchemaNode at(String name) {
    return new SchemaNode(json.get(name), place + "/" + name);
  }

  /** The schemas in a list that must not be empty. */
  List<SchemaNode> list(String name) {
    JsonNode list = json.get(name);
    if (!list.isArray() || list.isEmpty()) {
      throw wrong(name, "must be an array that isn't empty");
    }
    var all = new ArrayList<SchemaNode>();
    for (int i = 0; i < list.size(); i++) {
      all.add(new SchemaNode(list.get(i), place + "/" + name + "/" + i));
    }
    return all;
  }

  /** Whether other schemas say some of it: all but patterns, which strings have several of. */
  boolean standsForOthers() {
    return has("$ref") || has("allOf") && !hasPatternsOnly();
  }

  private boolean hasPatternsOnly() {
    return json.path("type").asText().equals("string")
        && list("allOf").stream().allMatch(one -> one.json.size() == 1 && one.json.has("pattern"));
  }

  /** The schema without what others say of it. */
  SchemaNode own() {
    return without("$ref", "allOf");
  }

  SchemaNode without(String... keywords) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    rest.setAll((ObjectNode) json); // what stands deeper isn't copied
    return new SchemaNode(rest.without(List.of(keywords)), place);
  }

  /** Keywords, names and values in it. */
  int size() {
    return size(json);
  }

  private static int size(JsonNode node) {
    int size = 1;
    for (JsonNode one : node) {
      size += size(one);
    }
    return size;
  }

  /** The schema in its place that nothing keeps to. */
  SchemaNode never() {
    return new SchemaNode(BooleanNode.FALSE, place);
  }

  /** Whether there is a keyword that restricts. */
  boolean restricts() {
    return json.properties().stream().anyMatch(one -> !restrictsNothing(one.getKey()));
  }

  static boolean restrictsNothing(String keyword) {
    return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-"); // extensions
  }

  boolean isFalse() {
    return json.isBoolean() && !json.booleanValue();
  }

  int count(String name, int absent) {
    if (!has(name)) {
      return absent;
    }
    JsonNode value = json.get(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < 0
        || value.intValue() > MOST_COUNT) {
      throw wrong(name, "must be an integer from 0 to " + MOST_COUNT);
    }
    return value.intValue();
  }

  /** A count that must not be less than another. */
  int most(String least, String most) {
    int max = count(most, Symbol.ENDLESS);
    if (max < count(least, 0)) {
      throw wrong(most, "is less than " + least);
    }
    return max;
  }

  String text(String name) {
    if (!json.path(name).isTextual()) {
      throw wrong(name, "must be a string");
    }
    return json.get(name).textValue();
  }

  /** Refuses every keyword but these and those that restrict nothing. */
  void only(Set<String> keywords) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!keywords.contains(name) && !restrictsNothing(name)) {
                String what = place.isEmpty() ? "keyword '" + name + "'" : place + "/" + name;
                throw new SchemaException(what, "is not supported here");
              }
            });
  }

  SchemaException wrong(String name, String problem) {
    return new SchemaException(place + "/" + name, problem);
  }

  SchemaException wrong(String problem) {
    return new SchemaException(place, problem);
  }
}
