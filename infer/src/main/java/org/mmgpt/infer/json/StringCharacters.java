package org.mmgpt.infer.json;

import static org.mmgpt.infer.json.Symbol.range;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.infer.json.Symbol.Choice;
import org.mmgpt.infer.json.pattern.CodePoints;
import org.mmgpt.infer.json.pattern.CodePoints.Range;

/** Characters as they are written in a JSON string: in UTF-8, escaped only if they must be. */
final class StringCharacters {
  private static final CodePoints PLAIN = CodePoints.of(0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f);
  private static final CodePoints ESCAPED = CodePoints.of(0, 0x1f, '"', '"', '\\', '\\');
  private static final Map<Integer, String> SHORT =
      Map.of((int) '"', "\"", (int) '\\', "\\", 8, "b", 9, "t", 10, "n", 12, "f", 13, "r");

  private StringCharacters() {}

  /** One of these; of none there is no alternative. */
  static Choice of(CodePoints points) {
    var alternatives = new ArrayList<List<Symbol>>();
    List<Range> plain = points.and(PLAIN).ranges();
    if (!plain.isEmpty()) {
      alternatives.add(List.of(utf8(plain, 0, 0)));
    }
    CodePoints escaped = points.and(ESCAPED);
    if (!escaped.isEmpty()) {
      alternatives.add(List.of(range('\\', '\\'), escape(escaped)));
    }
    addUtf8(alternatives, points.and(CodePoints.of(0x80, 0x7ff)), 0xc0, 1);
    addUtf8(alternatives, points.and(CodePoints.of(0x800, 0xd7ff, 0xe000, 0xffff)), 0xe0, 2);
    addUtf8(alternatives, points.and(CodePoints.of(0x10000, 0x10ffff)), 0xf0, 3);
    return choice(alternatives);
  }

  private static Choice escape(CodePoints points) {
    var texts = new ArrayList<byte[]>();
    for (Range range : points.ranges()) {
      for (int point = range.first(); point <= range.last(); point++) {
        String text = SHORT.getOrDefault(point, "u%04x".formatted(point));
        texts.add(text.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return Literals.of(texts);
  }

  private static void addUtf8(
      List<List<Symbol>> alternatives, CodePoints points, int mark, int tails) {
    if (!points.isEmpty()) {
      alternatives.add(List.of(utf8(points.ranges(), mark, tails)));
    }
  }

  /**
   * Bytes of numbers, six bits in each but the first.
   *
   * @param mark what the first byte has beside its bits
   * @param tails bytes behind the first
   */
  private static Symbol utf8(List<Range> numbers, int mark, int tails) {
    Map<List<Range>, BitSet> firstByRest = new LinkedHashMap<>();
    int bits = 6 * tails;
    int most = numbers.getLast().last() >> bits;
    for (int first = numbers.getFirst().first() >> bits; first <= most; first++) {
      List<Range> rest = within(numbers, first << bits, ((first + 1) << bits) - 1);
      if (!rest.isEmpty()) {
        firstByRest.computeIfAbsent(rest, any -> new BitSet(256)).set(mark | first);
      }
    }
    if (tails == 0) {
      return new Symbol.OneOf(firstByRest.values().iterator().next());
    }
    var alternatives = new ArrayList<List<Symbol>>();
    firstByRest.forEach(
        (rest, first) ->
            alternatives.add(List.of(new Symbol.OneOf(first), utf8(rest, 0x80, tails - 1))));
    return choice(alternatives);
  }

  /** Those from the first to the last, counted from the first. */
  private static List<Range> within(List<Range> numbers, int first, int last) {
    return numbers.stream()
        .filter(range -> range.first() <= last && range.last() >= first)
        .map(
            range ->
                new Range(
                    Math.max(range.first(), first) - first, Math.min(range.last(), last) - first))
        .toList();
  }

  private static Choice choice(List<List<Symbol>> alternatives) {
    var choice = new Choice(alternatives);
    choice.remember();
    return choice;
  }
}
