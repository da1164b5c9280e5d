package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.infer.json.pattern.PatternException;

/**
 * Strings: {@code minLength}, {@code maxLength}, {@code pattern}, {@code format}, and {@code allOf}
 * of patterns. A format that isn't known may stand beside patterns, which say what it means: zod
 * writes some of its own.
 */
final class StringSchema {
  static final Set<String> KEYWORDS =
      Set.of("minLength", "maxLength", "pattern", "format", "allOf");

  private StringSchema() {}

  static Symbol symbol(SchemaNode schema, MatchingStrings strings) {
    int min = schema.count("minLength", 0);
    int max = schema.most("minLength", "maxLength");
    var patterns = new ArrayList<String>();
    if (schema.has("pattern")) {
      patterns.add(schema.text("pattern"));
    }
    if (schema.has("allOf")) {
      for (SchemaNode one : schema.list("allOf")) {
        one.only(Set.of("pattern"));
        patterns.add(one.text("pattern"));
      }
    }
    if (schema.has("format")) {
      format(schema, !patterns.isEmpty()).ifPresent(patterns::add);
    }
    if (patterns.isEmpty()) {
      return JsonGrammar.string(min, max);
    }
    try {
      Symbol matching = strings.of(patterns, min, max);
      if (matching.least() >= Symbol.ENDLESS) {
        throw schema.wrong("allows no string");
      }
      return matching;
    } catch (PatternException e) {
      throw schema.wrong("pattern", e.getMessage());
    }
  }

  private static Optional<String> format(SchemaNode schema, boolean spelledOut) {
    Optional<String> known = Optional.ofNullable(StringFormat.PATTERNS.get(schema.text("format")));
    if (known.isEmpty() && !spelledOut) {
      throw schema.wrong(
          "format",
          "must be one of "
              + String.join(", ", new TreeSet<>(StringFormat.PATTERNS.keySet()))
              + ", or have a pattern beside it");
    }
    return known;
  }
}
