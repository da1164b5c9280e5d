package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.mmgpt.infer.json.NumberRange.Bound;
import org.mmgpt.infer.json.Symbol.Choice;

/** Numbers: their bounds, and {@code multipleOf}. */
final class NumberSchema {
  static final Set<String> KEYWORDS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  private NumberSchema() {}

  static Symbol symbol(SchemaNode schema, boolean whole) {
    if (KEYWORDS.stream().noneMatch(schema::has)) {
      return whole ? JsonGrammar.INTEGER : JsonGrammar.NUMBER;
    }
    Bound least = bound(schema, "minimum", "exclusiveMinimum", 1, Bound.LEAST);
    Bound most = bound(schema, "maximum", "exclusiveMaximum", -1, Bound.MOST_OF_ALL);
    Choice range =
        schema.has("multipleOf")
            ? Multiples.between(factor(schema), least, most, whole)
            : NumberRange.between(least, most, whole);
    if (range.alternatives().isEmpty()) {
      throw schema.wrong("allows no number");
    }
    return range;
  }

  private static Bound bound(
      SchemaNode schema, String inclusive, String exclusive, int step, Bound absent) {
    if (schema.has(inclusive) && schema.has(exclusive)) {
      throw schema.wrong(exclusive, "stands beside " + inclusive);
    }
    String name = schema.has(exclusive) ? exclusive : inclusive;
    return schema.has(name)
        ? new Bound(number(schema, name), name.equals(exclusive) ? step : 0)
        : absent;
  }

  private static BigDecimal factor(SchemaNode schema) {
    BigDecimal factor = number(schema, "multipleOf");
    if (!Multiples.supports(factor)) {
      throw schema.wrong("multipleOf", "must be positive, with at most three decimals");
    }
    return factor;
  }

  private static BigDecimal number(SchemaNode schema, String name) {
    JsonNode value = schema.json().get(name);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw schema.wrong(name, "must be a number");
    }
    return value.decimalValue();
  }
}
