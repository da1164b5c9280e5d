package org.mmgpt.data;

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
    var columns = Weights.of(image.width(), width, left, size);
    var rows = Weights.of(image.height(), height, top, size);
    int firstRow = rows.first[0];
    int lastRow = rows.first[size - 1] + rows.values[size - 1].length; // exclusive
    byte[] source = image.rgb();
    byte[] narrow = new byte[(lastRow - firstRow) * size * 3];
    for (int y = firstRow; y < lastRow; y++) {
      int line = y * image.width() * 3;
      for (int x = 0; x < size; x++) {
        int from = line + columns.first[x] * 3;
        weigh(source, from, 3, columns.values[x], narrow, ((y - firstRow) * size + x) * 3);
      }
    }
    byte[] square = new byte[size * size * 3];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int from = ((rows.first[y] - firstRow) * size + x) * 3;
        weigh(narrow, from, size * 3, rows.values[y], square, (y * size + x) * 3);
      }
    }
    return square;
  }

  private static void weigh(byte[] from, int at, int stride, int[] weights, byte[] to, int out) {
    int half = 1 << (PRECISION_BITS - 1);
    int r = half;
    int g = half;
    int b = half;
    for (int weight : weights) {
      r += (from[at] & 0xff) * weight;
      g += (from[at + 1] & 0xff) * weight;
      b += (from[at + 2] & 0xff) * weight;
      at += stride;
    }
    to[out] = clip(r);
    to[out + 1] = clip(g);
    to[out + 2] = clip(b);
  }

  private static byte clip(int sum) {
    return (byte) Math.clamp(sum >> PRECISION_BITS, 0, 255);
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
