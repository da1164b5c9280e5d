package org.mmgpt.infer.json.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A regular expression. What must follow a character is one again, its derivative (Brzozowski 1964;
 * Owens, Reppy and Turon 2009), with "both" and "not" as easily as with "either". Expressions that
 * are obviously equal are made equal, so that a text leads to few different ones.
 */
abstract sealed class Regex {
  static final int ENDLESS = Integer.MAX_VALUE;

  /** Matches no text. */
  static final Regex NOTHING = new Chars(CodePoints.of());

  /** Matches the empty text. */
  static final Regex EMPTY = new Empty();

  /** Matches every text. */
  static final Regex ANY = new Repeat(new Chars(CodePoints.ALL), 0, ENDLESS);

  private final boolean matchesEmpty;
  private final List<Object> parts;
  private final int hash; // of the parts below, which are shared a thousand times
  private final int size;

  private Regex(boolean matchesEmpty, List<Object> parts, List<Regex> inner) {
    this.matchesEmpty = matchesEmpty;
    this.parts = parts;
    this.hash = 31 * getClass().hashCode() + parts.hashCode();
    this.size = 1 + (int) Math.min(ENDLESS / 2, inner.stream().mapToLong(Regex::size).sum());
  }

  // ---- making them ----

  static Regex of(CodePoints points) {
    return new Chars(points);
  }

  /** The first, then the second. */
  static Regex sequence(Regex first, Regex rest) {
    if (first == EMPTY || rest.isNothing()) {
      return rest;
    }
    if (rest == EMPTY || first.isNothing()) {
      return first;
    }
    return first instanceof Sequence inner
        ? new Sequence(inner.first, sequence(inner.rest, rest))
        : new Sequence(first, rest);
  }

  /** At least one of several. */
  static Regex either(List<Regex> several) {
    Set<Regex> all = new LinkedHashSet<>();
    CodePoints points = CodePoints.of();
    for (Regex one : several) {
      for (Regex inner : one instanceof Either either ? either.all : List.of(one)) {
        if (inner instanceof Chars chars) {
          points = points.or(chars.points);
        } else {
          all.add(inner);
        }
      }
    }
    if (all.contains(ANY)) {
      return ANY;
    }
    if (!points.isEmpty()) {
      all.add(of(points));
    }
    return all.isEmpty() ? NOTHING : all.size() == 1 ? all.iterator().next() : new Either(all);
  }

  /** All of several. */
  static Regex both(List<Regex> several) {
    Set<Regex> all = new LinkedHashSet<>();
    for (Regex one : several) {
      if (one.isNothing()) {
        return NOTHING;
      }
      all.addAll(one instanceof Both both ? both.all : List.of(one));
    }
    all.remove(ANY);
    return all.isEmpty() ? ANY : all.size() == 1 ? all.iterator().next() : new Both(all);
  }

  /** Every other text. */
  static Regex not(Regex what) {
    return switch (what) {
      case Not inner -> inner.what;
      case Regex any when any.equals(ANY) -> NOTHING;
      case Regex nothing when nothing.isNothing() -> ANY;
      default -> new Not(what);
    };
  }

  /** So many times the same. */
  static Regex repeat(Regex one, int min, int max) {
    int least = one.matchesEmpty() ? 0 : min;
    if (max == 0 || one == EMPTY || one.isNothing() && least == 0) {
      return EMPTY;
    }
    boolean same = one.isNothing() || least == 1 && max == 1 || one.equals(ANY);
    return same ? one : new Repeat(one, least, max);
  }

  // ---- reading texts ----

  /** Whether the empty text matches. */
  boolean matchesEmpty() {
    return matchesEmpty;
  }

  /** What must follow this character, where the text begins with it. */
  abstract Regex after(int character);

  /** Tells of every set of characters in it. */
  abstract void characters(Consumer<CodePoints> each);

  boolean isNothing() {
    return this instanceof Chars chars && chars.points.isEmpty();
  }

  /** Expressions in it, which a derivative may look at. */
  int size() {
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Regex regex
            && getClass() == regex.getClass()
            && hash == regex.hash
            && parts.equals(regex.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** A sequence again, of each alternative by itself: what leads to the same then is the same. */
  private static Regex begun(Regex begun, Regex rest) {
    return begun instanceof Either either
        ? either(either.all.stream().map(one -> sequence(one, rest)).toList())
        : sequence(begun, rest);
  }

  // ---- kinds ----

  private static final class Empty extends Regex {
    Empty() {
      super(true, List.of(), List.of());
    }

    @Override
    Regex after(int character) {
      return NOTHING;
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      // it has none
    }
  }

  private static final class Chars extends Regex {
    private final CodePoints points;

    Chars(CodePoints points) {
      super(false, List.of(points), List.of());
      this.points = points;
    }

    @Override
    Regex after(int character) {
      return points.contains(character) ? EMPTY : NOTHING;
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      each.accept(points);
    }
  }

  private static final class Sequence extends Regex {
    private final Regex first;
    private final Regex rest;

    Sequence(Regex first, Regex rest) {
      super(
          first.matchesEmpty() && rest.matchesEmpty(), List.of(first, rest), List.of(first, rest));
      this.first = first;
      this.rest = rest;
    }

    @Override
    Regex after(int character) {
      Regex begun = begun(first.after(character), rest);
      return first.matchesEmpty() ? either(List.of(begun, rest.after(character))) : begun;
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      first.characters(each);
      rest.characters(each);
    }
  }

  private static final class Repeat extends Regex {
    private final Regex one;
    private final int min;
    private final int max;

    Repeat(Regex one, int min, int max) {
      super(min == 0, List.of(one, min, max), List.of(one));
      this.one = one;
      this.min = min;
      this.max = max;
    }

    @Override
    Regex after(int character) {
      int left = max == ENDLESS ? ENDLESS : max - 1;
      return begun(one.after(character), repeat(one, Math.max(0, min - 1), left));
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      one.characters(each);
    }
  }

  private static final class Either extends Regex {
    private final List<Regex> all;

    Either(Set<Regex> all) {
      super(all.stream().anyMatch(Regex::matchesEmpty), List.of(all), List.copyOf(all));
      this.all = List.copyOf(all);
    }

    @Override
    Regex after(int character) {
      return either(all.stream().map(one -> one.after(character)).toList());
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      all.forEach(one -> one.characters(each));
    }
  }

  private static final class Both extends Regex {
    private final List<Regex> all;

    Both(Set<Regex> all) {
      super(all.stream().allMatch(Regex::matchesEmpty), List.of(all), List.copyOf(all));
      this.all = List.copyOf(all);
    }

    @Override
    Regex after(int character) {
      var rests = new ArrayList<Regex>();
      all.forEach(one -> rests.add(one.after(character)));
      return both(rests);
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      all.forEach(one -> one.characters(each));
    }
  }

  private static final class Not extends Regex {
    private final Regex what;

    Not(Regex what) {
      super(!what.matchesEmpty(), List.of(what), List.of(what));
      this.what = what;
    }

    @Override
    Regex after(int character) {
      return not(what.after(character));
    }

    @Override
    void characters(Consumer<CodePoints> each) {
      what.characters(each);
    }
  }
}
