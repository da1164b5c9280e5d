package org.mmgpt.bench;

import java.util.List;
import java.util.OptionalDouble;

/** How a curve grows: the slope of the straight line through its points on logarithmic axes. */
record Growth(String curve, List<Measured> points) {
  /** Prefix of the curves whose points are sizes of memory. */
  static final String MEMORY = "memory over ";

  /** Exponents nearer than that aren't told apart: a tenth of the time over a doubling. */
  private static final double ALIKE = 0.15;

  /** What the points are sizes of. */
  String over() {
    return curve.replaceFirst(MEMORY, "");
  }

  /** For a plot. */
  String title() {
    return curve.startsWith(MEMORY) ? curve : "time over " + curve;
  }

  /** 1 for a cost in proportion to the size, 2 for its square; of the larger half of the curve. */
  OptionalDouble exponent(String side) {
    List<Measured> measured = points.stream().filter(point -> point.has(side)).toList();
    List<Measured> larger = measured.subList(Math.max(0, measured.size() / 2 - 1), measured.size());
    if (larger.size() < 2) {
      return OptionalDouble.empty();
    }
    double n = larger.size();
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Measured point : larger) {
      double x = Math.log(point.row().size());
      double y = Math.log(point.median(side));
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    return OptionalDouble.of((n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX));
  }

  /** Java's slope beside Python's; empty if there is only one. */
  String comparison() {
    OptionalDouble java = exponent("java");
    OptionalDouble python = exponent("python");
    if (java.isEmpty() || python.isEmpty()) {
      return "";
    }
    double steeper = java.getAsDouble() - python.getAsDouble();
    if (Math.abs(steeper) < ALIKE) {
      return "alike";
    }
    return steeper > 0 ? "faster than Python" : "slower than Python";
  }

  /** The exponent in words. */
  static String word(double exponent) {
    if (exponent < 0.4) {
      return "nearly constant";
    }
    if (exponent < 0.85) {
      return "less than linear";
    }
    if (exponent < 1.2) {
      return "linear";
    }
    return exponent < 1.7 ? "between linear and quadratic" : "quadratic";
  }
}
