package org.mmgpt.infer.json;

import static org.mmgpt.infer.json.Symbol.ENDLESS;
import static org.mmgpt.infer.json.Symbol.range;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.infer.json.Symbol.Choice;
import org.mmgpt.infer.json.Symbol.Rule;

/**
 * JSON (RFC 8259) on one line: at most one space, and only behind a colon or a comma. Numbers have
 * at most fifteen digits on each side of the point, so that every reader takes them as written.
 */
final class JsonGrammar {
  private static final int DIGITS = 15;

  static final Symbol QUOTE = range('"', '"');
  static final Symbol CLOSING_BRACKET = range(']', ']');
  static final Symbol CLOSING_BRACE = range('}', '}');
  private static final Symbol SPACE = new Choice(List.of(List.of(), List.of(range(' ', ' '))));
  static final Symbol COMMA = new Choice(List.of(List.of(range(',', ','), SPACE)));
  static final Symbol COLON = new Choice(List.of(List.of(range(':', ':'), SPACE)));
  static final Symbol CHARACTER = character();
  static final Symbol INTEGER = integer();
  static final Symbol NUMBER = number();
  static final Symbol STRING = string(0, ENDLESS);
  static final Symbol BOOLEAN = new Choice(List.of(Symbol.text("true"), Symbol.text("false")));
  static final Symbol NULL = new Choice(List.of(Symbol.text("null")));
  static final Rule ANY = new Rule();
  static final Symbol ANY_OBJECT = map(STRING, ANY, 0, ENDLESS);

  static {
    ANY.define(
        new Choice(
            List.of(
                List.of(ANY_OBJECT),
                List.of(array(ANY, 0, ENDLESS)),
                List.of(STRING),
                List.of(NUMBER),
                List.of(BOOLEAN),
                List.of(NULL))));
    while (ANY.measure()) {
      // until it doesn't get shorter
    }
  }

  private JsonGrammar() {}

  /** A whole answer: SentencePiece puts a space before the first word. */
  static List<Symbol> answer(Symbol value) {
    return List.of(SPACE, value);
  }

  static Symbol string(int min, int max) {
    return new Choice(List.of(List.of(QUOTE, new StringTail(new Count(min, max)))));
  }

  static Symbol array(Symbol item, int min, int max) {
    var items = new ListTail(item, new Count(min, max), true, CLOSING_BRACKET);
    return new Choice(List.of(List.of(range('[', '['), items)));
  }

  /** An array whose first items are these, and all others of one kind. */
  static Symbol tuple(List<Symbol> first, Symbol rest, int min, int max) {
    var items = new TupleTail(first, 0, rest, new Count(min, max));
    return new Choice(List.of(List.of(range('[', '['), items)));
  }

  /** An array of some of these values, none of them twice. */
  static Symbol distinct(List<List<Symbol>> values, int min, int max) {
    var items = new DistinctTail(values, 0, new Count(min, max));
    return new Choice(List.of(List.of(range('[', '['), items)));
  }

  /** An array of items, so many of which are of the kind that counts. */
  static Symbol containing(Symbol counted, Symbol other, Count items, Count wanted) {
    var rest = new ContainsTail(counted, other, items, wanted, true);
    return new Choice(List.of(List.of(range('[', '['), rest)));
  }

  /** An object with names of one kind and values of one. */
  static Symbol map(Symbol name, Symbol value, int min, int max) {
    Symbol member = new Choice(List.of(List.of(name, COLON, value)));
    var members = new ListTail(member, new Count(min, max), true, CLOSING_BRACE);
    return new Choice(List.of(List.of(range('{', '{'), members)));
  }

  /** An object with these properties, so many of them. */
  static Symbol object(List<Members.Property> properties, int min, int max) {
    var members = new Members(properties, 0, true, new Count(min, max));
    return new Choice(List.of(List.of(range('{', '{'), members)));
  }

  private static Symbol character() {
    Symbol hex = range('0', '9', 'a', 'f', 'A', 'F');
    Symbol tail = range(0x80, 0xbf);
    Symbol escaped =
        new Choice(
            List.of(
                List.of(range('"', '"', '\\', '\\', '/', '/', 'b', 'b', 'f', 'f', 'n', 'n')),
                List.of(range('r', 'r', 't', 't')),
                // No surrogates: one alone is no character.
                List.of(range('u', 'u'), range('0', '9', 'a', 'c', 'e', 'f'), hex, hex, hex),
                List.of(range('u', 'u'), range('d', 'd', 'D', 'D'), range('0', '7'), hex, hex)));
    return new Choice(
        List.of(
            List.of(range(0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7e)),
            List.of(range('\\', '\\'), escaped),
            List.of(range(0xc2, 0xdf), tail),
            List.of(range(0xe0, 0xe0), range(0xa0, 0xbf), tail),
            List.of(range(0xe1, 0xec, 0xee, 0xef), tail, tail),
            List.of(range(0xed, 0xed), range(0x80, 0x9f), tail),
            List.of(range(0xf0, 0xf0), range(0x90, 0xbf), tail, tail),
            List.of(range(0xf1, 0xf3), tail, tail, tail),
            List.of(range(0xf4, 0xf4), range(0x80, 0x8f), tail, tail)));
  }

  private static Symbol integer() {
    Symbol whole =
        new Choice(List.of(List.of(range('0', '0')), List.of(range('1', '9'), upTo(DIGITS - 1))));
    return new Choice(List.of(List.of(whole), List.of(range('-', '-'), whole)));
  }

  private static Symbol number() {
    Symbol digit = range('0', '9');
    Symbol fraction =
        new Choice(List.of(List.of(), List.of(range('.', '.'), digit, upTo(DIGITS - 1))));
    Symbol sign = new Choice(List.of(List.of(), List.of(range('+', '+', '-', '-'))));
    Symbol exponent =
        new Choice(List.of(List.of(), List.of(range('e', 'e', 'E', 'E'), sign, digit, upTo(1))));
    return new Choice(List.of(List.of(INTEGER, fraction, exponent)));
  }

  private static Symbol upTo(int digits) {
    Symbol rest = new Choice(List.of(List.of()));
    for (int i = 0; i < digits; i++) {
      var another = new ArrayList<Symbol>(List.of(range('0', '9'), rest));
      rest = new Choice(List.of(List.of(), another));
    }
    return rest;
  }
}
