package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mmgpt.infer.json.pattern.PatternAutomaton;
import org.mmgpt.infer.json.pattern.PatternException;

/** Strings: {@code minLength}, {@code maxLength}, {@code pattern}, {@code format}. */
final class StringSchema {
  static final Set<String> KEYWORDS = Set.of("minLength", "maxLength", "pattern", "format");

  /** Counting beside a pattern takes a state a character; what is shorter is within, too. */
  private static final int MOST_COUNTED = 250;

  private StringSchema() {}

  static Symbol symbol(SchemaNode schema) {
    int min = schema.count("minLength", 0);
    int max = schema.most("minLength", "maxLength");
    var patterns = new ArrayList<String>();
    if (schema.has("format")) {
      patterns.add(format(schema));
    }
    if (schema.has("pattern")) {
      patterns.add(schema.text("pattern"));
    }
    if (patterns.isEmpty()) {
      return JsonGrammar.string(min, max);
    }
    int most =
        max == Symbol.ENDLESS
            ? PatternAutomaton.ENDLESS
            : Math.min(max, Math.max(min, MOST_COUNTED));
    return matching(schema, patterns, min, most);
  }

  private static String format(SchemaNode schema) {
    String format = StringFormat.PATTERNS.get(schema.text("format"));
    if (format == null) {
      throw schema.wrong(
          "format",
          "must be one of " + String.join(", ", new TreeSet<>(StringFormat.PATTERNS.keySet())));
    }
    return format;
  }

  private static Symbol matching(SchemaNode schema, List<String> patterns, int min, int max) {
    try {
      Symbol strings = PatternStrings.of(PatternAutomaton.of(patterns, min, max));
      if (strings.least() >= Symbol.ENDLESS) {
        throw schema.wrong("allows no string");
      }
      return strings;
    } catch (PatternException e) {
      throw schema.wrong("pattern", e.getMessage());
    }
  }
}
