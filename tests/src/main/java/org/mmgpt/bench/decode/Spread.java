package org.mmgpt.bench.decode;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** What several runs came to: their median, the least and the most. */
record Spread(double median, double min, double max) {
  static Spread of(double[] samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The same in another unit; one that turns the order round, as 1/x does, is fine. */
  Spread map(DoubleUnaryOperator unit) {
    double a = unit.applyAsDouble(min);
    double b = unit.applyAsDouble(max);
    return new Spread(unit.applyAsDouble(median), Math.min(a, b), Math.max(a, b));
  }

  /** The median and, in brackets, the range. */
  String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " to " + format + ")", median, min, max);
  }
}
