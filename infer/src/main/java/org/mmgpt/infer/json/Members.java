package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The rest of an object, its closing brace included: the properties from {@code index} on, in their
 * order, those not required if the model wants them.
 *
 * @param properties one list an object
 * @param first whether nothing stands in it yet
 */
record Members(List<Property> properties, int index, boolean first) implements Symbol.Expandable {
  /** A member with a given name. */
  record Property(List<Symbol> name, Symbol value, boolean required) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Members o
        && properties == o.properties // comparing their contents takes long
        && index == o.index
        && first == o.first;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(properties) + 2 * index + (first ? 1 : 0);
  }

  @Override
  public List<List<Symbol>> alternatives() {
    var all = new ArrayList<List<Symbol>>();
    for (int i = index; i < properties.size(); i++) {
      Property property = properties.get(i);
      var sequence = new ArrayList<Symbol>();
      if (!first) {
        sequence.add(JsonGrammar.COMMA);
      }
      sequence.addAll(property.name());
      sequence.add(JsonGrammar.COLON);
      sequence.add(property.value());
      sequence.add(new Members(properties, i + 1, false));
      all.add(sequence);
      if (property.required()) {
        return all;
      }
    }
    all.add(List.of(JsonGrammar.CLOSING_BRACE));
    return all;
  }

  @Override
  public int least() {
    long sum = 1;
    boolean none = first;
    for (Property property : properties.subList(index, properties.size())) {
      if (property.required()) {
        sum += Symbol.least(property.name()) + 1L + property.value().least() + (none ? 0 : 1);
        none = false;
      }
    }
    return (int) Math.min(ENDLESS, sum);
  }
}
