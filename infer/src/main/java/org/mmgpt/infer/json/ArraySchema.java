package org.mmgpt.infer.json;

import java.util.List;
import java.util.Set;

/** Arrays: {@code items}, {@code prefixItems}, {@code minItems}, {@code maxItems}. */
final class ArraySchema {
  static final Set<String> KEYWORDS = Set.of("items", "prefixItems", "minItems", "maxItems");

  private ArraySchema() {}

  static Symbol symbol(SchemaNode schema, SchemaReader reader) {
    int min = schema.count("minItems", 0);
    int max = schema.most("minItems", "maxItems");
    List<SchemaNode> first = schema.has("prefixItems") ? schema.list("prefixItems") : List.of();
    boolean closed = schema.has("items") && schema.at("items").isFalse();
    if (closed && min > first.size()) {
      throw schema.wrong("minItems", "asks for more items than are allowed");
    }
    int most = closed ? Math.min(max, first.size()) : max;
    Symbol rest =
        schema.has("items") && !closed ? reader.symbol(schema.at("items")) : JsonGrammar.ANY;
    return first.isEmpty()
        ? JsonGrammar.array(rest, min, most)
        : JsonGrammar.tuple(first.stream().map(reader::symbol).toList(), rest, min, most);
  }
}
