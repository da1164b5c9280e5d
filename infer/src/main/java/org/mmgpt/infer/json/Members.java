package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an object, its closing brace included: the properties from {@code index} on, in their
 * order, those not required if the model wants them.
 *
 * @param properties one list an object
 * @param first whether nothing stands in it yet
 * @param count of those that follow: the least is 0 where only those that are required must, the
 *     most at least as many as are required
 */
record Members(List<Property> properties, int index, boolean first, Count count)
    implements Symbol.Expandable {
  /** A member with a given name. */
  record Property(List<Symbol> name, Symbol value, boolean required) {
    private long least() {
      return Symbol.least(name) + 1L + value.least();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members o
        && properties == o.properties // comparing their contents takes long
        && index == o.index
        && first == o.first
        && count.equals(o.count);
  }

  @Override
  public int hashCode() {
    int place = 31 * System.identityHashCode(properties) + 2 * index + (first ? 1 : 0);
    return 31 * place + count.hashCode();
  }

  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    int needed = (int) left().stream().filter(Property::required).count();
    for (int i = index; i < properties.size() && properties.size() - i >= count.min(); i++) {
      Property property = properties.get(i);
      if (property.required() || needed < count.max()) {
        all.add(written(i));
      }
      if (property.required()) {
        return all;
      }
    }
    if (count.mayEnd()) {
      all.add(List.of(JsonGrammar.CLOSING_BRACE));
    }
    return all;
  }

  private List<Property> left() {
    return properties.subList(index, properties.size());
  }

  /** The property at a place, then the rest. */
  private List<Symbol> written(int place) {
    Property property = properties.get(place);
    var sequence = new ArrayList<Symbol>();
    if (!first) {
      sequence.add(JsonGrammar.COMMA);
    }
    sequence.addAll(property.name());
    sequence.add(JsonGrammar.COLON);
    sequence.add(property.value());
    sequence.add(new Members(properties, place + 1, false, count.less()));
    return sequence;
  }

  @Override
  public int least() {
    long sum = 1;
    int there = 0;
    for (Property property : left()) {
      if (property.required()) {
        sum += property.least();
        there++;
      }
    }
    int min = count.min();
    if (there < min) {
      sum +=
          left().stream()
              .filter(property -> !property.required())
              .mapToLong(Property::least)
              .sorted()
              .limit(min - there)
              .sum();
      there = min;
    }
    sum += first ? Math.max(0, there - 1) : there; // commas
    return (int) Math.min(ENDLESS, sum);
  }
}
