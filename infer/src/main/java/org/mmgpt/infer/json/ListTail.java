package org.mmgpt.infer.json;

import java.util.List;

/**
 * The rest of an array, or of an object whose members are all alike, what closes it included.
 *
 * @param min items that must follow
 * @param max items that may; {@link #ENDLESS} for any number
 * @param first whether nothing stands in it yet
 */
record ListTail(Symbol item, int min, int max, boolean first, Symbol closing)
    implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    int left = max == ENDLESS ? ENDLESS : max - 1;
    var rest = new ListTail(item, Math.max(0, min - 1), left, false, closing);
    List<Symbol> another = first ? List.of(item, rest) : List.of(JsonGrammar.COMMA, item, rest);
    if (min > 0) {
      return List.of(another);
    }
    List<Symbol> end = List.of(closing);
    return max == 0 ? List.of(end) : List.of(end, another);
  }

  @Override
  public int least() {
    long items = (long) min * (item.least() + 1L) - (first && min > 0 ? 1 : 0);
    return (int) Math.min(ENDLESS, items + 1);
  }
}
