package org.mmgpt.infer.json.pattern;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Sets of characters that have a name in ECMAScript's regular expressions. */
final class CharacterClasses {
  static final CodePoints DIGITS = CodePoints.of('0', '9');
  static final CodePoints WORD = CodePoints.of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  static final CodePoints SPACES =
      CodePoints.of(
          '\t', '\r', ' ', ' ', 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f,
          0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff);

  /** What a dot stands for. */
  static final CodePoints NO_LINE_END = CodePoints.of('\n', '\n', '\r', '\r', 0x2028, 0x2029).not();

  /** General categories, and scripts by their English name. */
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(C[cfn]|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)"
              + "|(?:Script|sc)=([A-Z][A-Za-z_]*)");

  private static final Map<String, CodePoints> KNOWN = new ConcurrentHashMap<>();

  private CharacterClasses() {}

  /** Unicode's {@code \p{NAME}}. */
  static CodePoints property(String name) {
    var matcher = PROPERTY.matcher(name);
    if (!matcher.matches()) {
      throw new PatternException("names the property '" + name + "', which is not supported");
    }
    return KNOWN.computeIfAbsent(
        name, any -> CodePoints.where(test(matcher.group(1), matcher.group(2), name)));
  }

  private static IntPredicate test(String category, String script, String name) {
    if (category != null) {
      Pattern one = Pattern.compile("\\p{" + category + "}");
      return point -> one.matcher(Character.toString(point)).matches();
    }
    try {
      var wanted = Character.UnicodeScript.forName(script);
      return point -> Character.UnicodeScript.of(point) == wanted;
    } catch (IllegalArgumentException e) {
      throw new PatternException("names the property '" + name + "', which is not supported");
    }
  }
}
