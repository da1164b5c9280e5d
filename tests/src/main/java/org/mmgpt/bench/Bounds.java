package org.mmgpt.bench;

/**
 * What the machine can do at most, measured in the same run.
 *
 * @param bytesPerSecond read and written by a copy
 * @param flopsPerSecond of one large matrix product
 */
record Bounds(double bytesPerSecond, double flopsPerSecond) {
  static Bounds of(Measured copy, Measured product) {
    double bytes = 2.0 * 4 * copy.row().request().loops();
    double flops = 2 * Math.pow(product.row().request().loops(), 3);
    return new Bounds(bytes / best(copy), flops / best(product));
  }

  private static double best(Measured measured) {
    return measured.samples().keySet().stream().mapToDouble(measured::min).min().orElse(Double.NaN)
        / measured.row().scale();
  }
}
