package org.mmgpt.data.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many values fall into each of some ranges of equal width. */
public record Histogram(List<Bin> bins) {
  private static final int BAR = 50; // characters of the longest

  /** Values from {@code from} up to, without, {@code to}. */
  public record Bin(int from, int to, int count) {}

  /** At most so many bins, of a round width. */
  public static Histogram of(int[] values, int most) {
    int largest = Arrays.stream(values).max().orElse(0);
    int width = 1;
    for (int factor = 0; largest / width >= most; factor++) { // 1, 2, 5, 10, 20, ...
      width = (factor % 3 == 0 ? 2 : factor % 3 == 1 ? 5 : 10) * (int) Math.pow(10, factor / 3);
    }
    int[] counts = new int[largest / width + 1];
    for (int value : values) {
      counts[value / width]++;
    }
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Bin(i * width, (i + 1) * width, counts[i]));
    }
    return new Histogram(List.copyOf(bins));
  }

  /** A line for each bin. */
  @Override
  public String toString() {
    int most = Math.max(1, bins.stream().mapToInt(Bin::count).max().orElse(1));
    var text = new StringBuilder();
    for (var bin : bins) {
      int length = (int) Math.ceil((double) BAR * bin.count() / most);
      text.append(
          "%6d-%-6d %8d %s%n".formatted(bin.from(), bin.to() - 1, bin.count(), "#".repeat(length)));
    }
    return text.toString();
  }
}
