package org.mmgpt.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the machine can do at most, measured in the same run: of each kind the best that any side
 * reached by any route.
 *
 * @param bytesPerSecond read by a sum, or read and written by a copy
 * @param flopsPerSecond of a large matrix product, by dtype
 */
record Bounds(double bytesPerSecond, Map<String, Double> flopsPerSecond) {
  private static final int FLOAT_BYTES = 4;

  Bounds {
    flopsPerSecond = Map.copyOf(flopsPerSecond);
  }

  /** Of the rows of {@link Rows#bounds}; those without samples count nothing. */
  static Bounds of(List<Measured> measured) {
    double bytes = 0;
    Map<String, Double> flops = new HashMap<>();
    for (Measured row : measured) {
      Request request = row.row().request();
      double side = request.loops();
      double seconds = best(row);
      switch (request.work()) {
        case "copy" -> bytes = Math.max(bytes, 2 * FLOAT_BYTES * side / seconds);
        case "read" -> bytes = Math.max(bytes, FLOAT_BYTES * side / seconds);
        case "matmul" -> flops.merge(request.dtype(), 2 * side * side * side / seconds, Math::max);
        default ->
            flops.merge(request.dtype(), 2 * side * side * request.length() / seconds, Math::max);
      }
    }
    return new Bounds(bytes, flops);
  }

  /** The least seconds for that much; 0 where the bound isn't known. */
  double seconds(String dtype, double flops, double bytes) {
    double arithmetic = flops / flopsPerSecond.getOrDefault(dtype, Double.POSITIVE_INFINITY);
    return Math.max(arithmetic, bytesPerSecond == 0 ? 0 : bytes / bytesPerSecond);
  }

  private static double best(Measured measured) {
    return measured.samples().keySet().stream()
            .mapToDouble(measured::min)
            .min()
            .orElse(Double.POSITIVE_INFINITY)
        / measured.row().scale();
  }
}
