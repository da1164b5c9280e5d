package org.mmgpt.infer.json;

import java.util.List;
import java.util.Set;

/**
 * Arrays: {@code items}, {@code prefixItems}, {@code minItems}, {@code maxItems}, and {@code
 * uniqueItems} of items that are one of a few values: what has been written is known only of those.
 * A list of {@code items}, with {@code additionalItems}, is what drafts before 2020-12 have for
 * {@code prefixItems} and {@code items}.
 */
final class ArraySchema {
  static final Set<String> KEYWORDS =
      Set.of("items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems");

  private ArraySchema() {}

  static Symbol symbol(SchemaNode schema, SchemaReader reader) {
    int min = schema.count("minItems", 0);
    int max = schema.most("minItems", "maxItems");
    boolean unique = schema.has("uniqueItems") && schema.json().get("uniqueItems").asBoolean(true);
    if (unique && max > 1) {
      return distinct(schema, reader, min, max);
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

  private static Symbol distinct(SchemaNode schema, SchemaReader reader, int min, int max) {
    List<List<Symbol>> values =
        schema.has("items") && !schema.has("prefixItems")
            ? reader.namedValues(schema.at("items"))
            : List.of();
    if (values.isEmpty() || values.size() > DistinctTail.MOST) {
      throw schema.wrong(
          "uniqueItems",
          "may be true only of items that are one of at most %d values (enum)"
              .formatted(DistinctTail.MOST));
    }
    if (min > values.size()) {
      throw schema.wrong("minItems", "asks for more different items than there are");
    }
    return JsonGrammar.distinct(values, min, Math.min(max, values.size()));
  }
}
