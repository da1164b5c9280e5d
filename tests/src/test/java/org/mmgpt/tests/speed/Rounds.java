package org.mmgpt.tests.speed;

import java.util.Arrays;
import java.util.Locale;

/** What was measured, one number a round. */
record Rounds(double[] values) {
  Rounds(int rounds) {
    this(new double[rounds]);
  }

  /** What is measured. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    void run() throws E;
  }

  static <E extends Exception> double seconds(Work<E> work) throws E {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  double median() {
    return sorted()[values.length / 2];
  }

  /** Of pairs measured next to each other: what else the machine does cancels out. */
  double ratioTo(Rounds other) {
    var ratios = new Rounds(values.length);
    Arrays.setAll(ratios.values, round -> values[round] / other.values[round]);
    return ratios.median();
  }

  /** Round by round, the larger of both. */
  Rounds orLarger(Rounds other) {
    var larger = new Rounds(values.length);
    Arrays.setAll(larger.values, round -> Math.max(values[round], other.values[round]));
    return larger;
  }

  /** The median (least to most), with so many digits behind the point. */
  String text(int digits) {
    double[] sorted = sorted();
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + " to " + number + ")",
        median(),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
