package org.mmgpt.infer.json;

import java.util.List;

/**
 * The rest of an array, or of an object whose members are all alike, what closes it included.
 *
 * @param items that follow
 * @param first whether nothing stands in it yet
 */
record ListTail(Symbol item, Count items, boolean first, Symbol closing)
    implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    var rest = new ListTail(item, items.less(), false, closing);
    List<Symbol> another = first ? List.of(item, rest) : List.of(JsonGrammar.COMMA, item, rest);
    if (!items.mayEnd()) {
      return List.of(another);
    }
    List<Symbol> end = List.of(closing);
    return items.mayGoOn() ? List.of(end, another) : List.of(end);
  }

  @Override
  public int least() {
    int min = items.min();
    long bytes = min * (item.least() + 1L) - (first && min > 0 ? 1 : 0);
    return (int) Math.min(ENDLESS, bytes + 1);
  }
}
