package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an array whose first items have a schema each, its closing bracket included.
 *
 * @param first what stands at the first places; one list an array
 * @param index of the next
 * @param rest what stands behind them
 * @param items that follow
 */
record TupleTail(List<Symbol> first, int index, Symbol rest, Count items)
    implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    if (items.mayEnd()) {
      all.add(List.of(JsonGrammar.CLOSING_BRACKET));
    }
    if (items.mayGoOn()) {
      var another = new ArrayList<Symbol>();
      if (index > 0) {
        another.add(JsonGrammar.COMMA);
      }
      another.add(first.get(index));
      another.add(next());
      all.add(another);
    }
    return all;
  }

  private Symbol next() {
    return index + 1 < first.size()
        ? new TupleTail(first, index + 1, rest, items.less())
        : new ListTail(rest, items.less(), false, JsonGrammar.CLOSING_BRACKET);
  }

  @Override
  public int least() {
    if (items.mayEnd()) {
      return 1;
    }
    long comma = index > 0 ? 1 : 0;
    return (int) Math.min(ENDLESS, comma + first.get(index).least() + next().least());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TupleTail tail
        && first == tail.first
        && index == tail.index
        && items.equals(tail.items);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * System.identityHashCode(first) + index) + items.hashCode();
  }
}
