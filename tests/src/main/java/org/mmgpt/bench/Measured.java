package org.mmgpt.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A row with what came out.
 *
 * @param samples seconds by side, in the order they were taken
 * @param peakMegabytes the largest resident size of the side's process so far
 * @param values what a side computed, to compare
 * @param errors half-width in seconds of the 99.9 % confidence interval of JMH's score, the widest
 *     of the rounds, for sides that JMH measures
 * @param missing why a side has no samples
 * @param flops decoder products of one sample
 * @param bytes weights that one sample must read
 */
record Measured(
    Row row,
    Map<String, List<Double>> samples,
    Map<String, Double> peakMegabytes,
    Map<String, Double> values,
    Map<String, Double> errors,
    Map<String, String> missing,
    double flops,
    double bytes) {

  boolean has(String side) {
    return samples.containsKey(side);
  }

  /** Median in the row's unit. */
  double median(String side) {
    double[] sorted = sorted(side);
    int middle = sorted.length / 2;
    double seconds =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return seconds * row.scale();
  }

  double min(String side) {
    return sorted(side)[0] * row.scale();
  }

  double max(String side) {
    double[] sorted = sorted(side);
    return sorted[sorted.length - 1] * row.scale();
  }

  /** How many times as fast as Python Java is. */
  OptionalDouble ratio() {
    return has("java") && has("python")
        ? OptionalDouble.of(median("python") / median("java"))
        : OptionalDouble.empty();
  }

  /**
   * What may honestly be said: a difference counts only where the middle halves of the samples
   * don't overlap.
   */
  String verdict() {
    if (ratio().isEmpty()) {
      return "";
    }
    if (quartile("java", 0.75) < quartile("python", 0.25)) {
      return ofMemory() ? "less" : "faster";
    }
    if (quartile("python", 0.75) < quartile("java", 0.25)) {
      return ofMemory() ? "more" : "slower";
    }
    return "within the spread";
  }

  /** Share of the machine's bound: the least time that memory or arithmetic take over Java's. */
  OptionalDouble shareOfBound(Bounds bounds) {
    if (!has("java") || row.figure() != Row.Figure.SECONDS) {
      return OptionalDouble.empty();
    }
    double least = bounds.seconds(row.request().dtype(), flops, bytes);
    return least == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(least / (median("java") / row.scale()));
  }

  /** This and what a later turn at the same row gave. */
  Measured and(Measured later) {
    Map<String, List<Double>> all = new LinkedHashMap<>(samples);
    later.samples.forEach(
        (side, more) ->
            all.merge(side, more, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return new Measured(row, all, peakMegabytes, values, errors, missing, flops, bytes);
  }

  /** Whether it is memory, of which less is "less" and not "faster". */
  boolean ofMemory() {
    return row.figure() != Row.Figure.SECONDS && row.figure() != Row.Figure.SECONDS_OF_PROCESS;
  }

  /** Whether Java is slower, or takes more memory. */
  boolean isLoss() {
    return verdict().equals("slower") || verdict().equals("more");
  }

  /** How far Java's value is from Python's, relative to it, or absolute where it is below 1. */
  OptionalDouble difference() {
    if (!values.containsKey("python") || !values.containsKey("java")) {
      return OptionalDouble.empty();
    }
    double python = values.get("python");
    return OptionalDouble.of(Math.abs(values.get("java") - python) / Math.max(1, Math.abs(python)));
  }

  /** What rounding alone may make of {@link #difference}. */
  double tolerance() {
    return row.request().dtype().equals("float32") ? 1e-4 : 2e-2;
  }

  private double quartile(String side, double share) {
    double[] sorted = sorted(side);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private double[] sorted(String side) {
    return samples.get(side).stream().mapToDouble(x -> x).sorted().toArray();
  }

  /** For results.json. */
  Map<String, Object> asMap(Bounds bounds) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", row.name());
    map.put("unit", row.unit());
    map.put("scale", row.scale());
    map.put("growth", row.growth());
    map.put("size", row.size());
    map.put("samples_s", samples);
    Map<String, Double> medians = new LinkedHashMap<>();
    samples.keySet().forEach(side -> medians.put(side, median(side)));
    map.put("median", medians);
    ratio().ifPresent(ratio -> map.put("ratio", ratio));
    map.put("verdict", verdict());
    shareOfBound(bounds).ifPresent(share -> map.put("share_of_bound", share));
    map.put("peak_mb", peakMegabytes);
    map.put("values", values);
    map.put("score_error_s", errors);
    map.put("missing", missing);
    map.put("request", row.request());
    return map;
  }
}
