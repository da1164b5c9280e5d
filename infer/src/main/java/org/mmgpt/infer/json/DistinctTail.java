package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an array whose items are some of a few values, none of them twice, its closing
 * bracket included.
 *
 * @param values one list an array
 * @param used the bits of those that stand in it
 * @param min items that must follow
 * @param max items that may
 */
record DistinctTail(List<List<Symbol>> values, long used, int min, int max)
    implements Symbol.Expandable {
  /** As many as a number has bits for; fewer, as each set of them is a symbol. */
  static final int MOST = 32;

  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    if (min == 0) {
      all.add(List.of(JsonGrammar.CLOSING_BRACKET));
    }
    for (int i = 0; i < values.size() && max > 0; i++) {
      if (!isUsed(i)) {
        var another = new ArrayList<Symbol>();
        if (used != 0) {
          another.add(JsonGrammar.COMMA);
        }
        another.addAll(values.get(i));
        another.add(new DistinctTail(values, used | 1L << i, Math.max(0, min - 1), max - 1));
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
    int commas = used == 0 ? Math.max(0, min - 1) : min;
    return 1 + commas + lengths.stream().sorted().limit(min).mapToInt(Integer::intValue).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DistinctTail tail
        && values == tail.values
        && used == tail.used
        && min == tail.min
        && max == tail.max;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * System.identityHashCode(values) + Long.hashCode(used)) + 7 * min + max;
  }
}
