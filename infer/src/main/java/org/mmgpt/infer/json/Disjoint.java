package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two schemas can't both be true of a value, as far as that shows: by their types, by
 * values they name, or by a property that both require and that tells them apart.
 */
final class Disjoint {
  private static final int DEEPEST = 30; // definitions contain one another, and themselves
  private static final int MOST_COMPARISONS = 50_000;

  /** 1 and 1.0 are the same. */
  static final Comparator<JsonNode> NUMBERS =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  private final SchemaReader reader;
  private int comparisons;
  private int depth;

  Disjoint(SchemaReader reader) {
    this.reader = reader;
  }

  boolean areDisjoint(SchemaNode first, SchemaNode second) {
    if (depth == DEEPEST || ++comparisons > MOST_COMPARISONS) {
      return false;
    }
    depth++;
    boolean disjoint = compare(first, second);
    depth--;
    return disjoint;
  }

  private boolean compare(SchemaNode first, SchemaNode second) {
    SchemaNode one = reader.resolved(first);
    SchemaNode other = reader.resolved(second);
    for (String several : List.of("anyOf", "oneOf")) {
      if (one.has(several)) {
        return one.list(several).stream().allMatch(a -> areDisjoint(a, other));
      }
      if (other.has(several)) {
        return areDisjoint(other, one);
      }
    }
    List<JsonNode> values = values(one);
    List<JsonNode> others = values(other);
    if (!values.isEmpty() && !others.isEmpty()) {
      return values.stream().noneMatch(a -> others.stream().anyMatch(b -> a.equals(NUMBERS, b)));
    }
    Set<JsonType> types = types(one, values);
    Set<JsonType> otherTypes = types(other, others);
    if (types.isEmpty() || otherTypes.isEmpty()) {
      return false;
    }
    List<JsonType> shared =
        types.stream().filter(type -> otherTypes.stream().anyMatch(type::meets)).toList();
    return shared.isEmpty() || shared.equals(List.of(JsonType.OBJECT)) && areToldApart(one, other);
  }

  private boolean areToldApart(SchemaNode one, SchemaNode other) {
    Set<String> required = ObjectSchema.required(one);
    required.retainAll(ObjectSchema.required(other));
    return required.stream()
        .anyMatch(
            name ->
                one.json().path("properties").has(name)
                    && other.json().path("properties").has(name)
                    && areDisjoint(one.at("properties").at(name), other.at("properties").at(name)));
  }

  /** The values that a schema names; none if it doesn't. */
  static List<JsonNode> values(SchemaNode schema) {
    var values = new ArrayList<JsonNode>();
    if (schema.has("const")) {
      values.add(schema.json().get("const"));
    } else if (schema.has("enum")) {
      schema.json().get("enum").forEach(values::add);
    }
    return values;
  }

  private static Set<JsonType> types(SchemaNode schema, List<JsonNode> values) {
    if (!values.isEmpty()) {
      var types = EnumSet.noneOf(JsonType.class);
      for (JsonType type : JsonType.values()) {
        if (values.stream().anyMatch(type::has)) {
          types.add(type);
        }
      }
      return types;
    }
    return JsonType.of(schema);
  }
}
