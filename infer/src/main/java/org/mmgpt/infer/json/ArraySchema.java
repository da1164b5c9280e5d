package org.mmgpt.infer.json;

import java.util.List;
import java.util.Set;

/**
 * Arrays: {@code items}, {@code prefixItems}, {@code minItems}, {@code maxItems}, and {@code
 * uniqueItems} where it is false. A list of {@code items}, with {@code additionalItems}, is what
 * drafts before 2020-12 have for {@code prefixItems} and {@code items}.
 */
final class ArraySchema {
  static final Set<String> KEYWORDS =
      Set.of("items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems");

  private ArraySchema() {}

  static Symbol symbol(SchemaNode schema, SchemaReader reader) {
    int min = schema.count("minItems", 0);
    int max = schema.most("minItems", "maxItems");
    if (schema.has("uniqueItems") && schema.json().get("uniqueItems").asBoolean(true)) {
      throw schema.wrong(
          "uniqueItems", "may only be false: what has been written is not looked at");
    }
    boolean older = schema.json().path("items").isArray();
    String one = older ? "items" : "prefixItems";
    String others = older ? "additionalItems" : "items";
    List<SchemaNode> first = schema.has(one) ? schema.list(one) : List.of();
    boolean closed = schema.has(others) && schema.at(others).isFalse();
    if (closed && min > first.size()) {
      throw schema.wrong("minItems", "asks for more items than are allowed");
    }
    int most = closed ? Math.min(max, first.size()) : max;
    Symbol rest =
        schema.has(others) && !closed ? reader.symbol(schema.at(others)) : JsonGrammar.ANY;
    return first.isEmpty()
        ? JsonGrammar.array(rest, min, most)
        : JsonGrammar.tuple(first.stream().map(reader::symbol).toList(), rest, min, most);
  }
}
