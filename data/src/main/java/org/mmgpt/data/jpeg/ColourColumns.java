package org.mmgpt.data.jpeg;

/**
 * Columns of RGB pixels from sample planes, as libjpeg makes them: chroma spread over its luma
 * samples by a triangle filter (jdsample.c, "fancy upsampling"), then YCbCr to RGB with 16 bits of
 * fraction (jdcolor.c). All loops run down a column without a table, so that C2 vectorises them.
 */
final class ColourColumns implements PixelColumns {
  private static final int RED_OF_CR = fixed(1.40200);
  private static final int BLUE_OF_CB = fixed(1.77200);
  private static final int GREEN_OF_CR = fixed(0.71414);
  private static final int GREEN_OF_CB = fixed(0.34414);
  private static final int HALF = 1 << 15;

  private final JpegFrame frame;
  private final SamplePlanes planes;
  private final int top;
  private final int height;
  private final int[] lumas; // of a column
  private final int[][] chroma; // Cb and Cr of a column, less 128 // (2, height)
  private final int[][][] sums; // of two chroma rows, for columns by their number's last two bits
  private final int[][] summed; // whose sums these are
  private final int[] samples; // of a chroma column, one more at each end

  /**
   * @param top first row of the columns, in pixels of the picture
   */
  ColourColumns(JpegFrame frame, SamplePlanes planes, int top, int height) {
    this.frame = frame;
    this.planes = planes;
    this.top = top;
    this.height = height;
    this.lumas = new int[height];
    this.chroma = new int[2][height];
    this.sums = new int[2][4][height];
    this.summed = new int[][] {{-1, -1, -1, -1}, {-1, -1, -1, -1}};
    this.samples = new int[height / 2 + 3];
  }

  @Override
  public void read(int x, int[] red, int[] green, int[] blue) {
    byte[] luma = planes.planes()[0];
    int from =
        (x - planes.firstColumn() * frame.mcuWidth()) * planes.strides()[0]
            + top
            - planes.firstRow() * frame.mcuHeight();
    for (int y = 0; y < height; y++) {
      lumas[y] = luma[from + y] + 128;
    }
    if (frame.grey()) {
      System.arraycopy(lumas, 0, red, 0, height);
      System.arraycopy(lumas, 0, green, 0, height);
      System.arraycopy(lumas, 0, blue, 0, height);
      return;
    }
    spread(x, 0);
    spread(x, 1);
    toRgb(lumas, chroma[0], chroma[1], red, green, blue, height);
  }

  /** One loop for each colour: C2 doesn't vectorise one that writes all three. */
  private static void toRgb(
      int[] luma, int[] cbs, int[] crs, int[] red, int[] green, int[] blue, int height) {
    for (int y = 0; y < height; y++) {
      red[y] = clamp(luma[y] + (RED_OF_CR * crs[y] + HALF >> 16));
    }
    for (int y = 0; y < height; y++) {
      green[y] = clamp(luma[y] + (HALF - GREEN_OF_CB * cbs[y] - GREEN_OF_CR * crs[y] >> 16));
    }
    for (int y = 0; y < height; y++) {
      blue[y] = clamp(luma[y] + (BLUE_OF_CB * cbs[y] + HALF >> 16));
    }
  }

  private void spread(int x, int c) {
    int[] out = chroma[c];
    if (frame.horizontal() == 1) {
      byte[] plane = planes.planes()[1 + c];
      int from =
          (x - planes.firstColumn() * 8) * planes.strides()[1 + c] + top - planes.firstRow() * 8;
      for (int y = 0; y < height; y++) {
        out[y] = plane[from + y];
      }
      return;
    }
    int last = (frame.width() + 1) / 2 - 1; // chroma column of the whole picture
    int column = x / 2;
    boolean left = (x & 1) == 0;
    // The ends of a row repeat, which is what mixing a sample with itself comes to.
    int near = Math.clamp(left ? column - 1L : column + 1L, 0, last);
    boolean halved = frame.vertical() == 2;
    mix(
        sums(column, c),
        sums(near, c),
        out,
        halved ? left ? 8 : 7 : left ? 1 : 2,
        halved ? 4 : 2,
        height);
  }

  private static void mix(int[] here, int[] near, int[] out, int rounding, int shift, int height) {
    for (int y = 0; y < height; y++) {
      out[y] = 3 * here[y] + near[y] + rounding >> shift;
    }
  }

  /** A chroma column spread over its luma rows, times four; where none are left out, as it is. */
  private int[] sums(int column, int c) {
    int[] sum = sums[c][column & 3];
    if (summed[c][column & 3] == column) {
      return sum;
    }
    summed[c][column & 3] = column;
    byte[] plane = planes.planes()[1 + c];
    int from =
        (column - planes.firstColumn() * 8) * planes.strides()[1 + c] - planes.firstRow() * 8;
    if (frame.vertical() == 1) {
      for (int y = 0; y < height; y++) {
        sum[y] = plane[from + top + y];
      }
      return sum;
    }
    int last = (frame.height() + 1) / 2 - 1; // chroma row of the whole picture
    int first = top / 2;
    int count = (top + height + 1) / 2 - first;
    for (int i = -1; i <= count; i++) {
      samples[i + 1] = plane[from + Math.clamp((long) first + i, 0, last)];
    }
    spreadDown(samples, top & 1, sum);
    return sum;
  }

  /**
   * Mixes each sample with the one above for an even row, and with the one below for an odd one.
   */
  private static void spreadDown(int[] samples, int odd, int[] sum) {
    if (odd == 1) {
      sum[0] = 3 * samples[1] + samples[2];
    }
    int i = 1 + odd;
    int y = odd;
    for (; y + 1 < sum.length; y += 2, i++) {
      int triple = 3 * samples[i];
      sum[y] = triple + samples[i - 1];
      sum[y + 1] = triple + samples[i + 1];
    }
    if (y < sum.length) {
      sum[y] = 3 * samples[i] + samples[i - 1];
    }
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }

  private static int fixed(double value) {
    return (int) (value * (1 << 16) + 0.5);
  }
}
