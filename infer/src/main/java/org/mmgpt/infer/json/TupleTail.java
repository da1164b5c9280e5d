package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an array whose first items have a schema each, its closing bracket included.
 *
 * @param items what stands at the first places; one list an array
 * @param index of the next
 * @param rest what stands behind them
 * @param min items that must follow
 * @param max items that may; {@link #ENDLESS} for any number
 */
record TupleTail(List<Symbol> items, int index, Symbol rest, int min, int max)
    implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    if (min == 0) {
      all.add(List.of(JsonGrammar.CLOSING_BRACKET));
    }
    if (max > 0) {
      var another = new ArrayList<Symbol>();
      if (index > 0) {
        another.add(JsonGrammar.COMMA);
      }
      another.add(items.get(index));
      another.add(next());
      all.add(another);
    }
    return all;
  }

  private Symbol next() {
    int less = Math.max(0, min - 1);
    int left = max == ENDLESS ? ENDLESS : max - 1;
    return index + 1 < items.size()
        ? new TupleTail(items, index + 1, rest, less, left)
        : new ListTail(rest, less, left, false, JsonGrammar.CLOSING_BRACKET);
  }

  @Override
  public int least() {
    if (min == 0) {
      return 1;
    }
    long comma = index > 0 ? 1 : 0;
    return (int) Math.min(ENDLESS, comma + items.get(index).least() + next().least());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TupleTail tail
        && items == tail.items
        && index == tail.index
        && min == tail.min
        && max == tail.max;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * System.identityHashCode(items) + index) + min) + max;
  }
}
