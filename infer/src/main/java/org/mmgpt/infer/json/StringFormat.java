package org.mmgpt.infer.json;

import static org.mmgpt.infer.json.Symbol.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mmgpt.infer.json.Symbol.Choice;

/** Strings of a known form (JSON Schema's {@code format}), those whose form can be spelled out. */
final class StringFormat {
  private static final Symbol DIGIT = range('0', '9');
  private static final Symbol HEX = range('0', '9', 'a', 'f');

  /** What may stand between the quotes. */
  static final Map<String, List<Symbol>> ALL =
      Map.of(
          "date", date(),
          "time", time(),
          "date-time", together(date(), Symbol.text("T"), time()),
          "uuid", uuid(),
          "ipv4", ipv4());

  private StringFormat() {}

  /** RFC 3339's full-date; the 29th of February is left out, most years don't have it. */
  private static List<Symbol> date() {
    List<Symbol> year = List.of(range('1', '2'), DIGIT, DIGIT, DIGIT);
    Symbol day28 = either(numbers('0', '1', '9'), numbers('1', '0', '9'), numbers('2', '0', '8'));
    Symbol day30 = either(List.of(day28), Symbol.text("29"), Symbol.text("30"));
    Symbol day31 = either(List.of(day30), Symbol.text("31"));
    Symbol long1 = either(Symbol.text("01"), Symbol.text("03"), Symbol.text("05"));
    Symbol long2 = either(Symbol.text("07"), Symbol.text("08"), Symbol.text("10"));
    Symbol months31 = either(List.of(long1), List.of(long2), Symbol.text("12"));
    Symbol short1 = either(Symbol.text("04"), Symbol.text("06"));
    Symbol short2 = either(Symbol.text("09"), Symbol.text("11"));
    Symbol months30 = either(List.of(short1), List.of(short2));
    List<Symbol> dash = Symbol.text("-");
    Symbol rest =
        either(
            together(List.of(months31), dash, List.of(day31)),
            together(List.of(months30), dash, List.of(day30)),
            together(Symbol.text("02"), dash, List.of(day28)));
    return together(year, dash, List.of(rest));
  }

  /** RFC 3339's full-time in UTC, maybe with milliseconds. */
  private static List<Symbol> time() {
    Symbol hour = either(List.of(range('0', '1'), DIGIT), numbers('2', '0', '3'));
    List<Symbol> sixty = List.of(range('0', '5'), DIGIT);
    Symbol fraction = either(List.of(), List.of(range('.', '.'), DIGIT, DIGIT, DIGIT));
    List<Symbol> colon = Symbol.text(":");
    return together(List.of(hour), colon, sixty, colon, sixty, List.of(fraction), Symbol.text("Z"));
  }

  private static List<Symbol> uuid() {
    var all = new ArrayList<Symbol>();
    for (int i = 0; i < 32; i++) {
      if (i == 8 || i == 12 || i == 16 || i == 20) {
        all.add(range('-', '-'));
      }
      // Version 4 and the variant of RFC 9562, which readers that look closely ask for.
      all.add(i == 12 ? range('4', '4') : i == 16 ? range('8', '9', 'a', 'b') : HEX);
    }
    return List.copyOf(all);
  }

  private static List<Symbol> ipv4() {
    Symbol octet =
        either(
            List.of(DIGIT),
            List.of(range('1', '9'), DIGIT),
            List.of(range('1', '1'), DIGIT, DIGIT),
            List.of(range('2', '2'), range('0', '4'), DIGIT),
            List.of(range('2', '2'), range('5', '5'), range('0', '5')));
    Symbol dot = range('.', '.');
    return List.of(octet, dot, octet, dot, octet, dot, octet);
  }

  private static List<Symbol> numbers(int tens, int from, int to) {
    return List.of(range(tens, tens), range(from, to));
  }

  @SafeVarargs
  private static List<Symbol> together(List<Symbol>... parts) {
    return java.util.Arrays.stream(parts).flatMap(List::stream).toList();
  }

  @SafeVarargs
  private static Symbol either(List<Symbol>... alternatives) {
    var choice = new Choice(List.of(alternatives));
    choice.remember();
    return choice;
  }
}
