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

  /** Digits, by the first and how many follow it. */
  List<List<Symbol>> DIGITS =
      IntStream.rangeClosed('0', '9')
          .mapToObj(
              from -> IntStream.rangeClosed(from, '9').mapToObj(to -> range(from, to)).toList())
          .toList();

  /** Bytes of the shortest text it stands for. */
  int least();

  /** A symbol that begins with the same texts of so many bytes; how it goes on may differ. */
  default Symbol within(int bytes) {
    return this;
  }

  /** One byte out of several. */
  record OneOf(BitSet bytes) implements Symbol {
    @Override
    public int least() {
      return 1;
    }
  }

  /** A symbol that stands for others. */
  non-sealed interface Expandable extends Symbol {
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

  /** A digit from the first to the last; many share it. */
  static Symbol digit(int first, int last) {
    return DIGITS.get(first - '0').get(last - first);
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
