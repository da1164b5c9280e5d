package org.mmgpt.infer.json.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of Unicode's code points, without the surrogates, which aren't characters. */
public final class CodePoints {
  /** The set of all. */
  public static final CodePoints ALL =
      of(0, Character.MIN_SURROGATE - 1, Character.MAX_SURROGATE + 1, Character.MAX_CODE_POINT);

  private final int[] bounds; // first and last of each range, ascending, with gaps between them

  private CodePoints(int[] bounds) {
    this.bounds = bounds;
  }

  /** Those from the first to the last of each pair, which must ascend and not touch. */
  public static CodePoints of(int... fromTo) {
    return new CodePoints(fromTo.clone());
  }

  /** Those that are so. */
  static CodePoints where(IntPredicate test) {
    var ranges = new ArrayList<Range>();
    for (Range range : ALL.ranges()) {
      for (int point = range.first(); point <= range.last(); point++) {
        if (test.test(point)) {
          int first = point;
          while (point < range.last() && test.test(point + 1)) {
            point++;
          }
          ranges.add(new Range(first, point));
        }
      }
    }
    return of(ranges);
  }

  /**
   * Neighbours.
   *
   * @param last included
   */
  public record Range(int first, int last) {}

  static CodePoints of(List<Range> ranges) {
    return new CodePoints(
        ranges.stream()
            .flatMapToInt(range -> Arrays.stream(new int[] {range.first(), range.last()}))
            .toArray());
  }

  /** All, in ranges. */
  public List<Range> ranges() {
    var ranges = new ArrayList<Range>();
    for (int i = 0; i < bounds.length; i += 2) {
      ranges.add(new Range(bounds[i], bounds[i + 1]));
    }
    return ranges;
  }

  boolean contains(int point) {
    int place = Arrays.binarySearch(bounds, point);
    return place >= 0 || (-place - 1) % 2 == 1;
  }

  /** Any of them. */
  int any() {
    return bounds[0];
  }

  /** Whether it is one and no more. */
  boolean isSingle() {
    return bounds.length == 2 && bounds[0] == bounds[1];
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return bounds.length == 0;
  }

  CodePoints or(CodePoints other) {
    var all = new ArrayList<>(ranges());
    all.addAll(other.ranges());
    all.sort((a, b) -> Integer.compare(a.first(), b.first()));
    var merged = new ArrayList<Range>();
    for (Range range : all) {
      if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
        Range before = merged.removeLast();
        merged.add(new Range(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return of(merged);
  }

  CodePoints not() {
    var gaps = new ArrayList<Range>();
    for (Range whole : ALL.ranges()) {
      int first = whole.first();
      for (Range range : ranges()) {
        if (range.last() < whole.first() || range.first() > whole.last()) {
          continue;
        }
        if (range.first() > first) {
          gaps.add(new Range(first, range.first() - 1));
        }
        first = range.last() + 1;
      }
      if (first <= whole.last()) {
        gaps.add(new Range(first, whole.last()));
      }
    }
    return of(gaps);
  }

  /** Those that are in both. */
  public CodePoints and(CodePoints other) {
    return not().or(other.not()).not();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints points && Arrays.equals(bounds, points.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
