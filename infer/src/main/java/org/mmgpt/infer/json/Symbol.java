package org.mmgpt.infer.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something that comes next in a text: a byte, or what stands for one of several sequences of
 * symbols. Bytes, since a token may end in the middle of a character.
 */
sealed interface Symbol {
  /** More than any text has. */
  int ENDLESS = 1 << 28;

  /** Each byte alone. */
  List<Symbol> BYTES = IntStream.range(0, 256).mapToObj(b -> range(b, b)).toList();

  /** Bytes of the shortest text it stands for. */
  int least();

  /** One byte out of several. */
  record OneOf(BitSet bytes) implements Symbol {
    @Override
    public int least() {
      return 1;
    }
  }

  /** A symbol that stands for others. */
  sealed interface Expandable extends Symbol permits Choice, Rule, StringTail, ArrayTail, Members {
    /** The sequences it may be. */
    List<List<Symbol>> alternatives();

    @Override
    default int least() {
      return alternatives().stream().mapToInt(Symbol::least).min().orElse(ENDLESS);
    }
  }

  /** One of several sequences. */
  final class Choice implements Expandable {
    private final List<List<Symbol>> alternatives;
    private int least = -1; // known once every rule is

    Choice(List<List<Symbol>> alternatives) {
      this.alternatives = List.copyOf(alternatives);
    }

    @Override
    public List<List<Symbol>> alternatives() {
      return alternatives;
    }

    /** Looks no deeper from now on. */
    void remember() {
      least = Math.min(ENDLESS, Expandable.super.least());
    }

    @Override
    public int least() {
      return least >= 0 ? least : Expandable.super.least();
    }
  }

  /** A named definition, which may contain itself. */
  final class Rule implements Expandable {
    private Optional<Symbol> definition = Optional.empty();
    private int least = ENDLESS;

    void define(Symbol symbol) {
      definition = Optional.of(symbol);
    }

    /** Returns whether it turned out shorter than known so far. */
    boolean measure() {
      int now = Math.min(ENDLESS, definition.orElseThrow().least());
      boolean shorter = now < least;
      least = Math.min(least, now);
      return shorter;
    }

    @Override
    public List<List<Symbol>> alternatives() {
      return List.of(List.of(definition.orElseThrow()));
    }

    @Override
    public int least() {
      return least;
    }
  }

  /**
   * The rest of a string, its closing quote included.
   *
   * @param min characters that must follow
   * @param max characters that may; {@link #ENDLESS} for any number
   */
  record StringTail(int min, int max) implements Expandable {
    @Override
    public List<List<Symbol>> alternatives() {
      int left = max == ENDLESS ? ENDLESS : max - 1;
      List<Symbol> another =
          List.of(JsonGrammar.CHARACTER, new StringTail(Math.max(0, min - 1), left));
      if (min > 0) {
        return List.of(another);
      }
      List<Symbol> end = List.of(JsonGrammar.QUOTE);
      return max == 0 ? List.of(end) : List.of(end, another);
    }

    @Override
    public int least() {
      return min + 1;
    }
  }

  /**
   * The rest of an array, its closing bracket included.
   *
   * @param first whether nothing stands in it yet
   */
  record ArrayTail(Symbol item, int min, int max, boolean first) implements Expandable {
    @Override
    public List<List<Symbol>> alternatives() {
      int left = max == ENDLESS ? ENDLESS : max - 1;
      var rest = new ArrayTail(item, Math.max(0, min - 1), left, false);
      List<Symbol> another = first ? List.of(item, rest) : List.of(JsonGrammar.COMMA, item, rest);
      if (min > 0) {
        return List.of(another);
      }
      List<Symbol> end = List.of(JsonGrammar.CLOSING_BRACKET);
      return max == 0 ? List.of(end) : List.of(end, another);
    }

    @Override
    public int least() {
      long items = (long) min * (item.least() + 1L) - (first && min > 0 ? 1 : 0);
      return (int) Math.min(ENDLESS, items + 1);
    }
  }

  /** A member of an object with a given name. */
  record Property(List<Symbol> name, Symbol value, boolean required) {}

  /**
   * The rest of an object, its closing brace included: the properties from {@code index} on, in
   * their order, those not required if the model wants them.
   *
   * @param first whether nothing stands in it yet
   */
  record Members(List<Property> properties, int index, boolean first) implements Expandable {
    @Override
    public boolean equals(Object other) {
      return other instanceof Members o
          && properties == o.properties // one list an object; comparing its contents takes long
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

  static int least(List<Symbol> sequence) {
    long sum = 0;
    for (Symbol symbol : sequence) {
      sum += symbol.least();
    }
    return (int) Math.min(ENDLESS, sum);
  }

  static List<Symbol> text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Symbol> bytes(byte[] bytes) {
    var symbols = new ArrayList<Symbol>();
    for (byte b : bytes) {
      symbols.add(BYTES.get(b & 0xff));
    }
    return List.copyOf(symbols);
  }

  /** Bytes from the first to the last of each pair. */
  static Symbol range(int... fromTo) {
    var bytes = new BitSet(256);
    for (int i = 0; i < fromTo.length; i += 2) {
      bytes.set(fromTo[i], fromTo[i + 1] + 1);
    }
    return new OneOf(bytes);
  }
}
