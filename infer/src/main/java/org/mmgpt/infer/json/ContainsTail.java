package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an array of which so many items must be of one kind, its closing bracket included.
 *
 * @param counted an item of that kind
 * @param other any item; where there is a most, one that isn't of that kind
 * @param items that follow
 * @param wanted of them that count
 * @param first whether nothing stands in it yet
 */
record ContainsTail(Symbol counted, Symbol other, Count items, Count wanted, boolean first)
    implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    if (items.mayEnd() && wanted.mayEnd()) {
      all.add(List.of(JsonGrammar.CLOSING_BRACKET));
    }
    boolean enough = wanted.mayEnd() && wanted.max() == ENDLESS; // then it doesn't matter any more
    if (items.mayGoOn() && wanted.mayGoOn() && !enough) {
      all.add(another(counted, wanted.less()));
    }
    if (items.max() > wanted.min()) {
      all.add(another(other, wanted));
    }
    return all;
  }

  private List<Symbol> another(Symbol item, Count left) {
    var rest = new ContainsTail(counted, other, items.less(), left, false);
    return first ? List.of(item, rest) : List.of(JsonGrammar.COMMA, item, rest);
  }

  @Override
  public int least() {
    long needed = wanted.min();
    long others = Math.max(0, items.min() - needed);
    if (counted.least() < other.least()) {
      long more = Math.min(others, wanted.max() - needed);
      needed += more;
      others -= more;
    }
    long commas = Math.max(0, needed + others - (first ? 1 : 0));
    long bytes = needed * counted.least() + others * other.least() + commas + 1;
    return (int) Math.min(ENDLESS, bytes);
  }
}
