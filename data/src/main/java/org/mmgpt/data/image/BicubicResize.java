package org.mmgpt.data.image;

import java.util.Arrays;
import org.mmgpt.data.jpeg.PixelColumns;

/**
 * Pillow's antialiased bicubic resize, to the bit: a = -0.5, the filter widened by the shrink
 * factor, weights in fixed point of 22 bits, first along rows then along columns, each pass rounded
 * to bytes (Pillow's {@code src/libImaging/Resample.c}). Only what a crop needs is computed.
 *
 * @param width of the whole resized picture, in pixels
 * @param height of the whole resized picture
 */
record BicubicResize(int width, int height) {
  private static final int PRECISION_BITS = 32 - 8 - 2;
  private static final double SUPPORT = 2.0;

  /** A square of the resized picture // (size, size, 3). */
  byte[] crop(Image image, int left, int top, int size) {
    var window = source(image.width(), image.height(), left, top, size);
    var columns = image.columns(window.top(), window.height());
    return crop(image.width(), image.height(), columns, left, top, size);
  }

  /** The part of a picture that a crop is made of, in its pixels. */
  record Window(int left, int top, int width, int height) {}

  /** Which part of a picture of {@code inWidth} and {@code inHeight} a crop is made of. */
  Window source(int inWidth, int inHeight, int left, int top, int size) {
    var columns = Weights.of(inWidth, width, left, size);
    var rows = Weights.of(inHeight, height, top, size);
    return new Window(
        columns.begin(), rows.begin(), columns.end() - columns.begin(), rows.end() - rows.begin());
  }

  /**
   * A square of the resized picture // (size, size, 3).
   *
   * @param inWidth of the picture before
   * @param columns of {@link #source}
   */
  byte[] crop(int inWidth, int inHeight, PixelColumns columns, int left, int top, int size) {
    var rows = Weights.of(inHeight, height, top, size);
    int[][] narrow =
        alongRows(Weights.of(inWidth, width, left, size), rows.end() - rows.begin(), columns);
    return alongColumns(rows, narrow);
  }

  /** First pass // (window's height, size * 3), ints because C2 vectorises no sums of bytes. */
  private static int[][] alongRows(Weights weights, int height, PixelColumns source) {
    int size = weights.first.length;
    int kept = Integer.highestOneBit(weights.longest()) * 2; // columns, by their number's last bits
    int[][][] ring = new int[3][kept][height];
    int[][] narrow = new int[height][3 * size];
    int[][] sums = new int[3][height];
    int next = weights.begin();
    for (int x = 0; x < size; x++) {
      int[] taps = weights.values[x];
      int first = weights.first[x];
      for (; next < first + taps.length; next++) {
        int at = next & kept - 1;
        source.read(next, ring[0][at], ring[1][at], ring[2][at]);
      }
      for (int c = 0; c < 3; c++) {
        weighedSum(ring[c], kept - 1, first, taps, sums[c]);
      }
      turn(sums, narrow, 3 * x);
    }
    return narrow;
  }

  /** Second pass // (size, size, 3). */
  private static byte[] alongColumns(Weights weights, int[][] narrow) {
    int size = weights.first.length;
    int line = 3 * size;
    byte[] square = new byte[size * line];
    int[] sums = new int[line];
    for (int y = 0; y < size; y++) {
      weighedSum(narrow, -1, weights.first[y] - weights.begin(), weights.values[y], sums);
      for (int i = 0; i < line; i++) {
        square[y * line + i] = (byte) sums[i];
      }
    }
    return square;
  }

  /**
   * Bytes out of lines of bytes.
   *
   * @param mask of a line's number, where fewer lines are kept than there are
   */
  private static void weighedSum(int[][] lines, int mask, int first, int[] taps, int[] sums) {
    Arrays.fill(sums, 1 << (PRECISION_BITS - 1));
    int k = 0;
    for (; k + 3 <= taps.length; k += 3) {
      add(
          sums,
          lines[first + k & mask],
          lines[first + k + 1 & mask],
          lines[first + k + 2 & mask],
          taps[k],
          taps[k + 1],
          taps[k + 2]);
    }
    for (; k < taps.length; k++) {
      add(sums, lines[first + k & mask], taps[k]);
    }
    clip(sums);
  }

  /** A column of each colour into the rows they belong to. */
  private static void turn(int[][] colours, int[][] rows, int at) {
    int[] red = colours[0];
    int[] green = colours[1];
    int[] blue = colours[2];
    for (int y = 0; y < rows.length; y++) {
      int[] row = rows[y];
      row[at] = red[y];
      row[at + 1] = green[y];
      row[at + 2] = blue[y];
    }
  }

  private static void add(int[] sums, int[] values, int weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i] * weight;
    }
  }

  /** Three at a time, because loading and storing the sums takes longer than multiplying. */
  private static void add(int[] sums, int[] a, int[] b, int[] c, int wa, int wb, int wc) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a[i] * wa + b[i] * wb + c[i] * wc;
    }
  }

  private static void clip(int[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.max(0, Math.min(255, sums[i] >> PRECISION_BITS));
    }
  }

  /** For each output pixel, the first input pixel it looks at and the weights from there on. */
  private record Weights(int[] first, int[][] values) {

    static Weights of(int inSize, int outSize, int from, int count) {
      double scale = (double) inSize / outSize;
      double filterScale = Math.max(scale, 1.0);
      double support = SUPPORT * filterScale;
      int[] first = new int[count];
      int[][] values = new int[count][];
      for (int i = 0; i < count; i++) {
        if (inSize == outSize) { // Pillow skips the pass
          first[i] = from + i;
          values[i] = new int[] {1 << PRECISION_BITS};
          continue;
        }
        double center = (from + i + 0.5) * scale;
        int min = Math.max((int) (center - support + 0.5), 0);
        int max = Math.min((int) (center + support + 0.5), inSize);
        double[] weights = new double[max - min];
        double sum = 0;
        for (int x = 0; x < weights.length; x++) {
          weights[x] = bicubic((x + min - center + 0.5) * (1.0 / filterScale));
          sum += weights[x];
        }
        first[i] = min;
        values[i] = new int[weights.length];
        for (int x = 0; x < weights.length; x++) {
          double fixed = weights[x] / sum * (1 << PRECISION_BITS);
          values[i][x] = (int) (fixed < 0 ? fixed - 0.5 : fixed + 0.5);
        }
      }
      return new Weights(first, values);
    }

    /** First input pixel of all. */
    int begin() {
      return first[0];
    }

    /** Behind the last input pixel of all. */
    int end() {
      return first[first.length - 1] + values[values.length - 1].length;
    }

    /** Most weights of an output pixel. */
    int longest() {
      return Arrays.stream(values).mapToInt(taps -> taps.length).max().orElseThrow();
    }

    private static double bicubic(double x) {
      double a = -0.5;
      x = Math.abs(x);
      if (x < 1) {
        return ((a + 2) * x - (a + 3)) * x * x + 1;
      }
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }
  }
}
