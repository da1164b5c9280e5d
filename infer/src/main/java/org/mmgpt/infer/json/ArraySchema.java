package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Set;

/**
 * Arrays: {@code items}, {@code prefixItems}, {@code minItems}, {@code maxItems}, {@code contains}
 * beside {@code items} ({@code maxContains} where {@link Negation} can say what doesn't count), and
 * {@code uniqueItems} of items that are one of a few values: what has been written is known only of
 * those. A list of {@code items}, with {@code additionalItems}, is what drafts before 2020-12 have
 * for {@code prefixItems} and {@code items}.
 */
final class ArraySchema {
  static final Set<String> KEYWORDS =
      Set.of(
          "items",
          "prefixItems",
          "additionalItems",
          "minItems",
          "maxItems",
          "uniqueItems",
          "contains",
          "minContains",
          "maxContains");

  private ArraySchema() {}

  static Symbol symbol(SchemaNode schema, SchemaReader reader) {
    int min = schema.count("minItems", 0);
    int max = schema.most("minItems", "maxItems");
    boolean unique = schema.has("uniqueItems") && schema.json().get("uniqueItems").asBoolean(true);
    if (schema.has("contains")) {
      return containing(schema, reader, new Count(min, max));
    }
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

  private static Symbol containing(SchemaNode schema, SchemaReader reader, Count items) {
    for (String keyword : List.of("prefixItems", "additionalItems", "uniqueItems")) {
      if (schema.has(keyword)) {
        throw schema.wrong(keyword, "is not supported beside contains");
      }
    }
    var wanted =
        new Count(schema.count("minContains", 1), schema.count("maxContains", Symbol.ENDLESS));
    if (wanted.min() > Math.min(wanted.max(), items.max())) {
      throw schema.wrong("contains", "asks for more items than are allowed");
    }
    boolean any = !schema.has("items");
    SchemaNode item = any ? new SchemaNode(BooleanNode.TRUE, schema.place()) : schema.at("items");
    SchemaNode kind = schema.at("contains");
    SchemaNode counted = reader.both(item, kind);
    SchemaNode other = wanted.max() == Symbol.ENDLESS ? item : reader.butNot(item, kind);
    if (reader.isNever(counted)) {
      if (wanted.min() > 0) {
        throw schema.wrong("contains", "asks for items that aren't allowed");
      }
      return JsonGrammar.array(reader.symbol(item), items.min(), items.max());
    }
    if (reader.isNever(other)) { // each item counts
      int min = Math.max(items.min(), wanted.min());
      int max = Math.min(items.max(), wanted.max());
      if (min > max) {
        throw schema.wrong("minItems", "asks for more items than may be contained");
      }
      return JsonGrammar.array(reader.symbol(counted), min, max);
    }
    return JsonGrammar.containing(reader.symbol(counted), reader.symbol(other), items, wanted);
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
