package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.infer.json.NumberRange.Bound;
import org.mmgpt.infer.json.Symbol.Choice;

/** Numbers: their bounds, {@code multipleOf}, and the sizes that OpenAPI has for {@code format}. */
final class NumberSchema {
  static final Set<String> KEYWORDS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format");

  private record Size(BigDecimal least, BigDecimal most) {}

  /** Those that hold more than the longest number that is written are no bounds. */
  private static final Map<String, Optional<Size>> SIZES =
      Map.ofEntries(
          size("int8", -1 << 7, (1 << 7) - 1),
          size("uint8", 0, (1 << 8) - 1),
          size("int16", -1 << 15, (1 << 15) - 1),
          size("uint16", 0, (1 << 16) - 1),
          size("int32", Integer.MIN_VALUE, Integer.MAX_VALUE),
          size("uint32", 0, (1L << 32) - 1),
          size("uint64", 0, Long.MAX_VALUE),
          size("uint", 0, Long.MAX_VALUE),
          Map.entry("int64", Optional.empty()),
          Map.entry("float", Optional.empty()),
          Map.entry("double", Optional.empty()),
          Map.entry("decimal", Optional.empty()));

  private static Map.Entry<String, Optional<Size>> size(String format, long least, long most) {
    return Map.entry(
        format, Optional.of(new Size(BigDecimal.valueOf(least), BigDecimal.valueOf(most))));
  }

  private NumberSchema() {}

  static Symbol symbol(SchemaNode schema, boolean whole) {
    if (KEYWORDS.stream().noneMatch(schema::has)) {
      return whole ? JsonGrammar.INTEGER : JsonGrammar.NUMBER;
    }
    Optional<Size> size = schema.has("format") ? size(schema) : Optional.empty();
    Bound least = bound(schema, "minimum", "exclusiveMinimum", 1, Bound.LEAST);
    Bound most = bound(schema, "maximum", "exclusiveMaximum", -1, Bound.MOST_OF_ALL);
    if (size.isPresent() && size.get().least().compareTo(least.value()) > 0) {
      least = new Bound(size.get().least(), 0);
    }
    if (size.isPresent() && size.get().most().compareTo(most.value()) < 0) {
      most = new Bound(size.get().most(), 0);
    }
    Choice range =
        schema.has("multipleOf")
            ? Multiples.between(factor(schema), least, most, whole)
            : NumberRange.between(least, most, whole);
    if (range.alternatives().isEmpty()) {
      throw schema.wrong("allows no number");
    }
    return range;
  }

  private static Optional<Size> size(SchemaNode schema) {
    Optional<Size> size = SIZES.get(schema.text("format"));
    if (size == null) {
      throw schema.wrong(
          "format",
          "of a number must be one of " + String.join(", ", new TreeSet<>(SIZES.keySet())));
    }
    return size;
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
