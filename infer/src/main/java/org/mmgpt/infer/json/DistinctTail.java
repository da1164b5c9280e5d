package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an array whose items are some of a few values, none of them twice, its closing
 * bracket included.
 *
 * @param values one list an array
 * @param used the bits of those that stand in it
 * @param items that follow
 */
record DistinctTail(List<List<Symbol>> values, long used, Count items)
    implements Symbol.Expandable {
  /** As many as a number has bits for; fewer, as each set of them is a symbol. */
  static final int MOST = 32;

  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    if (items.mayEnd()) {
      all.add(List.of(JsonGrammar.CLOSING_BRACKET));
    }
    for (int i = 0; i < values.size() && items.mayGoOn(); i++) {
      if (!isUsed(i)) {
        var another = new ArrayList<Symbol>();
        if (used != 0) {
          another.add(JsonGrammar.COMMA);
        }
        another.addAll(values.get(i));
        another.add(new DistinctTail(values, used | 1L << i, items.less()));
        all.add(another);
      }
    }
    return all;
  }

  private boolean isUsed(int value) {
    return (used >> value & 1) != 0;
  }

  @Override
  public int least() {
    var lengths = new ArrayList<Integer>();
    for (int i = 0; i < values.size(); i++) {
      if (!isUsed(i)) {
        lengths.add(Symbol.least(values.get(i)));
      }
    }
    int min = items.min();
    int commas = used == 0 ? Math.max(0, min - 1) : min;
    return 1 + commas + lengths.stream().sorted().limit(min).mapToInt(Integer::intValue).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DistinctTail tail
        && values == tail.values
        && used == tail.used
        && items.equals(tail.items);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * System.identityHashCode(values) + Long.hashCode(used)) + items.hashCode();
  }
}
