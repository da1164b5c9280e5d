package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code not}, where it can be said without: types, values, a pattern or a property that mustn't
 * be. {@code {"not": {}}}, which zod writes for {@code never}, allows nothing.
 */
final class Negation {
  private final SchemaNode schema;
  private final SchemaNode excluded;
  private final ObjectNode rest;

  /**
   * @param excluded what mustn't be true, standing for no others
   */
  private Negation(SchemaNode schema, SchemaNode excluded) {
    this.schema = schema;
    this.excluded = excluded;
    this.rest = (ObjectNode) schema.without("not").json();
  }

  /** The same schema said without {@code not}. */
  static SchemaNode resolved(SchemaNode schema, SchemaNode excluded) {
    return new Negation(schema, excluded).resolved();
  }

  private SchemaNode resolved() {
    if (excluded.isFalse()) {
      return new SchemaNode(rest, schema.place());
    }
    return switch (String.join(" ", keywords())) {
      case "" -> schema.never();
      case "type" -> withoutTypes();
      case "const", "enum", "const type", "enum type" -> withoutValues();
      case "pattern", "pattern type" -> withoutPattern(excluded.text("pattern"));
      case "required", "required type" -> withoutProperty();
      default -> throw unsupported();
    };
  }

  private Set<String> keywords() {
    var keywords = new java.util.TreeSet<String>();
    excluded.json().fieldNames().forEachRemaining(keywords::add);
    keywords.removeIf(SchemaNode::restrictsNothing);
    return keywords;
  }

  private SchemaException unsupported() {
    return schema.wrong(
        "not",
        "can be kept to only if it names types, values beside an enum or the type string or"
            + " boolean, a pattern beside the type string, or one required property");
  }

  private SchemaNode withoutTypes() {
    Set<JsonType> out = JsonType.of(excluded);
    var left = EnumSet.allOf(JsonType.class);
    left.remove(JsonType.INTEGER);
    if (rest.has("type")) {
      left.clear();
      left.addAll(JsonType.of(schema));
    }
    if (out.contains(JsonType.NUMBER)) {
      left.remove(JsonType.INTEGER);
    } else if (out.contains(JsonType.INTEGER) && left.contains(JsonType.NUMBER)) {
      throw unsupported(); // numbers with a fraction
    }
    left.removeAll(out);
    if (left.isEmpty()) {
      return schema.never();
    }
    ArrayNode types = rest.putArray("type");
    left.forEach(type -> types.add(type.label()));
    return new SchemaNode(rest, schema.place());
  }

  private SchemaNode withoutValues() {
    List<JsonNode> out =
        excluded.has("const")
            ? List.of(excluded.json().get("const"))
            : excluded.list("enum").stream().map(SchemaNode::json).toList();
    if (rest.has("const")) {
      return out.contains(rest.get("const")) ? schema.never() : node();
    }
    if (rest.has("enum")) {
      var left = new ArrayList<JsonNode>();
      rest.get("enum").forEach(left::add);
      left.removeAll(new HashSet<>(out));
      rest.putArray("enum").addAll(left);
      return left.isEmpty() ? schema.never() : node();
    }
    if (rest.path("type").asText().equals("boolean")) {
      ArrayNode left = rest.putArray("enum");
      Stream.of(BooleanNode.FALSE, BooleanNode.TRUE)
          .filter(one -> !out.contains(one))
          .forEach(left::add);
      return left.isEmpty() ? schema.never() : node();
    }
    if (!isString() || !out.stream().allMatch(JsonNode::isTextual)) {
      throw unsupported();
    }
    List<String> spelled = out.stream().map(one -> spelled(one.textValue()) + "$").toList();
    return matching("^(?!" + String.join("|", spelled) + ")");
  }

  /** A text as a pattern that matches nothing else. */
  private static String spelled(String text) {
    var pattern = new StringBuilder();
    text.codePoints().forEach(point -> pattern.append("\\u{%x}".formatted(point)));
    return pattern.toString();
  }

  private SchemaNode withoutPattern(String pattern) {
    if (!isString() || pattern.contains("|")) {
      throw unsupported();
    }
    return matching(
        pattern.startsWith("^")
            ? "^(?!" + pattern.substring(1) + ")"
            : "^(?![\\s\\S]*" + pattern + ")");
  }

  private boolean isString() {
    return rest.path("type").asText().equals("string");
  }

  private SchemaNode matching(String pattern) {
    if (rest.has("allOf")) {
      throw unsupported();
    }
    ArrayNode patterns = rest.putArray("allOf");
    patterns.add(JsonNodeFactory.instance.objectNode().put("pattern", pattern));
    return node();
  }

  private SchemaNode withoutProperty() {
    Set<String> names = ObjectSchema.required(excluded);
    if (names.size() != 1 || !rest.has("properties")) {
      throw unsupported();
    }
    String name = names.iterator().next();
    if (ObjectSchema.required(schema).contains(name)) {
      return schema.never();
    }
    if (rest.get("properties") instanceof ObjectNode properties) {
      rest.set("properties", properties.deepCopy().put(name, false));
    }
    return node();
  }

  private SchemaNode node() {
    return new SchemaNode(rest, schema.place());
  }
}
