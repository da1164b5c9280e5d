package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One schema that says what several do together ({@code allOf}), keyword by keyword: generators
 * write a class of their own and those it extends that way, and intersections.
 */
final class MergedSchema {
  private static final String PROPERTIES = "properties";
  private static final String OTHERS = "additionalProperties";

  /** Of two, the larger holds. */
  private static final Set<String> LEASTS =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

  /** Of two, the smaller holds. */
  private static final Set<String> MOSTS =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  private final SchemaNode whole;
  private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
  private boolean impossible;

  private MergedSchema(SchemaNode whole) {
    this.whole = whole;
  }

  /**
   * Merges schemas that stand for no others; {@code false} if nothing keeps to all of them.
   *
   * @param whole where they are from, for errors
   * @throws SchemaException if that can't be said in one
   */
  static SchemaNode of(SchemaNode whole, List<SchemaNode> schemas) {
    var merging = new MergedSchema(whole);
    for (SchemaNode schema : schemas) {
      if (schema.json() instanceof ObjectNode keywords) {
        merging.add(keywords);
      } else if (schema.isFalse()) {
        return whole.never();
      } else if (!schema.json().isBoolean()) {
        throw schema.wrong("must be an object");
      }
    }
    merging.settleValues();
    return merging.impossible ? whole.never() : new SchemaNode(merging.merged, whole.place());
  }

  /** Of several values that one says, and the one that another says, one is left. */
  private void settleValues() {
    if (merged.has("const") && merged.has("enum")) {
      impossible |= !list(merged.get("enum")).contains(merged.get("const"));
      merged.remove("enum");
    }
  }

  private void add(ObjectNode schema) {
    close(merged, schema);
    ObjectNode added = schema.deepCopy();
    close(added, merged);
    added
        .properties()
        .forEach(
            keyword -> {
              JsonNode before = merged.get(keyword.getKey());
              merged.set(
                  keyword.getKey(),
                  before == null || before.equals(keyword.getValue())
                      ? keyword.getValue()
                      : both(keyword.getKey(), before, keyword.getValue()));
            });
  }

  /**
   * Properties that the other one doesn't name must be as it wants all others, if it allows any.
   */
  private static void close(ObjectNode schema, ObjectNode other) {
    JsonNode others = other.path(OTHERS);
    if (others.isMissingNode() || !schema.has(PROPERTIES)) {
      return;
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    schema
        .get(PROPERTIES)
        .properties()
        .forEach(
            property -> {
              boolean named = other.path(PROPERTIES).has(property.getKey());
              JsonNode value = named ? property.getValue() : inner(others, property.getValue());
              if (named || !others.equals(BooleanNode.FALSE)) {
                kept.set(property.getKey(), value);
              }
            });
    schema.set(PROPERTIES, kept);
  }

  private JsonNode both(String keyword, JsonNode one, JsonNode other) {
    if (SchemaNode.restrictsNothing(keyword)) {
      return one;
    }
    if (LEASTS.contains(keyword) || MOSTS.contains(keyword)) {
      return bound(keyword, one, other);
    }
    return switch (keyword) {
      case "const" -> {
        impossible = true; // they differ
        yield one;
      }
      case "type", "enum" -> shared(list(one), list(other));
      case "required" -> union(one, other);
      case PROPERTIES -> properties(one, other);
      case OTHERS, "items" -> inner(one, other);
      default -> throw whole.wrong("allOf", "holds several schemas with '" + keyword + "', unlike");
    };
  }

  private JsonNode bound(String keyword, JsonNode one, JsonNode other) {
    if (!one.isNumber() || !other.isNumber()) {
      throw whole.wrong("allOf", "holds a '" + keyword + "' that is no number");
    }
    BigDecimal first = one.decimalValue();
    boolean larger = first.compareTo(other.decimalValue()) >= 0;
    return larger == LEASTS.contains(keyword) ? one : other;
  }

  private JsonNode shared(List<JsonNode> one, List<JsonNode> other) {
    var shared = JsonNodeFactory.instance.arrayNode();
    one.stream().filter(value -> has(other, value)).forEach(shared::add);
    other.stream()
        .filter(value -> has(one, value) && !has(list(shared), value))
        .forEach(shared::add);
    impossible |= shared.isEmpty();
    return shared;
  }

  /** Whether a value, or the name of a type, is among others: every integer is a number. */
  private static boolean has(List<JsonNode> values, JsonNode value) {
    return values.contains(value)
        || value.asText().equals("integer")
            && values.stream().anyMatch(one -> one.asText().equals("number"));
  }

  private static List<JsonNode> list(JsonNode values) {
    return values.isArray()
        ? StreamSupport.stream(values.spliterator(), false).toList()
        : List.of(values);
  }

  private static JsonNode union(JsonNode one, JsonNode other) {
    var names = new LinkedHashSet<>(list(one));
    names.addAll(list(other));
    return JsonNodeFactory.instance.arrayNode().addAll(names);
  }

  private JsonNode properties(JsonNode one, JsonNode other) {
    if (!one.isObject() || !other.isObject()) {
      throw whole.wrong("allOf", "holds 'properties' that are no object");
    }
    ObjectNode all = one.deepCopy();
    other
        .properties()
        .forEach(
            property -> {
              JsonNode before = all.get(property.getKey());
              all.set(
                  property.getKey(),
                  before == null ? property.getValue() : inner(before, property.getValue()));
            });
    return all;
  }

  private static JsonNode inner(JsonNode one, JsonNode other) {
    if (one.isBoolean()) {
      return one.booleanValue() ? other : one;
    }
    if (other.isBoolean()) {
      return inner(other, one);
    }
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.putArray("allOf").add(one).add(other);
    return one.equals(other) ? one : both;
  }
}
