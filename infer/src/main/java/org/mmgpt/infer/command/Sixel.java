package org.mmgpt.infer.command;

/**
 * Pictures as DEC's terminals draw them: bands of six rows, a band once for each colour in it. The
 * colours are a cube of 6 x 6 x 6, chosen by error diffusion, which every terminal with sixels can
 * hold.
 */
final class Sixel {
  private static final int LEVELS = 6;
  private static final int COLOURS = LEVELS * LEVELS * LEVELS;
  private static final int BAND = 6;
  private static final String BEGIN = "\u001bP0;1;0q"; // pixels that are not drawn stay as they are
  private static final String END = "\u001b\\";

  private Sixel() {}

  /**
   * What to print.
   *
   * @param rgb three bytes a pixel, row by row
   */
  static String encode(byte[] rgb, int width, int height) {
    int[] colours = colours(rgb, width, height);
    var text = new StringBuilder(BEGIN).append("\"1;1;").append(width).append(';').append(height);
    palette(text);
    for (int top = 0; top < height; top += BAND) {
      band(colours, width, top, Math.min(BAND, height - top), text);
      text.append('-');
    }
    return text.append(END).toString();
  }

  private static void palette(StringBuilder text) {
    for (int colour = 0; colour < COLOURS; colour++) {
      text.append('#').append(colour).append(";2;").append(percent(colour / (LEVELS * LEVELS)));
      text.append(';').append(percent(colour / LEVELS % LEVELS));
      text.append(';').append(percent(colour % LEVELS));
    }
  }

  private static int percent(int level) {
    return 100 * level / (LEVELS - 1);
  }

  private static void band(int[] colours, int width, int top, int rows, StringBuilder text) {
    var bits = new byte[COLOURS][];
    for (int row = 0; row < rows; row++) {
      for (int x = 0; x < width; x++) {
        int colour = colours[(top + row) * width + x];
        if (bits[colour] == null) {
          bits[colour] = new byte[width];
        }
        bits[colour][x] |= (byte) (1 << row);
      }
    }
    for (int colour = 0; colour < COLOURS; colour++) {
      if (bits[colour] != null) {
        text.append('#').append(colour);
        runs(bits[colour], text);
        text.append('$');
      }
    }
  }

  private static void runs(byte[] bits, StringBuilder text) {
    for (int x = 0; x < bits.length; ) {
      int end = x;
      while (end < bits.length && bits[end] == bits[x]) {
        end++;
      }
      char sixel = (char) ('?' + bits[x]);
      if (end - x > 3) {
        text.append('!').append(end - x).append(sixel);
      } else {
        text.repeat(sixel, end - x);
      }
      x = end;
    }
  }

  /** Floyd and Steinberg's: what a pixel's colour is off by goes to its neighbours. */
  private static int[] colours(byte[] rgb, int width, int height) {
    var colours = new int[width * height];
    for (int channel = 0; channel < 3; channel++) {
      var row = new double[width + 2];
      for (int y = 0; y < height; y++) {
        var below = new double[width + 2];
        for (int x = 0; x < width; x++) {
          int at = y * width + x;
          double wanted = (rgb[3 * at + channel] & 0xff) + row[x + 1];
          int level = (int) Math.clamp(Math.round(wanted * (LEVELS - 1) / 255), 0, LEVELS - 1);
          colours[at] = colours[at] * LEVELS + level;
          double off = wanted - 255.0 * level / (LEVELS - 1);
          row[x + 2] += off * 7 / 16;
          below[x] += off * 3 / 16;
          below[x + 1] += off * 5 / 16;
          below[x + 2] += off / 16;
        }
        row = below;
      }
    }
    return colours;
  }
}
