package org.mmgpt.infer.command;

import java.util.Base64;
import java.util.Map;
import org.mmgpt.data.image.Image;

/**
 * A picture in the terminal: by kitty's graphics protocol or as sixels where the terminal has one
 * of them, else as blocks of two pixels a character, in 24-bit colours.
 */
final class PicturePreview {
  private static final int COLUMNS = 36;
  private static final int LONGEST = 480;
  private static final int KITTY_CHUNK = 4096;
  private static final String ESCAPE = "\u001b";

  private PicturePreview() {}

  /**
   * What to print; nothing where the terminal has no colours.
   *
   * @param environment the process's variables, which tell the terminal's kind
   * @param sixels whether the terminal says that it draws them
   * @param columns of the terminal
   */
  static String of(Image picture, Map<String, String> environment, boolean sixels, int columns) {
    boolean kitty =
        environment.containsKey("KITTY_WINDOW_ID")
            || environment.getOrDefault("TERM", "").contains("kitty")
            || environment.getOrDefault("TERM_PROGRAM", "").matches("ghostty|WezTerm");
    if (kitty) {
      return kitty(picture);
    }
    if (sixels) {
      return sixels(picture);
    }
    return environment.getOrDefault("TERM", "dumb").equals("dumb")
        ? ""
        : blocks(picture, Math.min(COLUMNS, columns));
  }

  private record Size(int width, int height) {
    static Size of(Image picture) {
      double scale = Math.min(1.0, (double) LONGEST / Math.max(picture.width(), picture.height()));
      return new Size(
          Math.max(1, (int) (picture.width() * scale)),
          Math.max(1, (int) (picture.height() * scale)));
    }
  }

  private static String sixels(Image picture) {
    Size size = Size.of(picture);
    byte[] rgb = scaled(picture, size.width(), size.height());
    return Sixel.encode(rgb, size.width(), size.height()) + "\n";
  }

  private static String kitty(Image picture) {
    Size size = Size.of(picture);
    int width = size.width();
    int height = size.height();
    String data = Base64.getEncoder().encodeToString(scaled(picture, width, height));
    var text = new StringBuilder();
    for (int at = 0; at < data.length(); at += KITTY_CHUNK) {
      int end = Math.min(data.length(), at + KITTY_CHUNK);
      String first = at == 0 ? "a=T,f=24,s=" + width + ",v=" + height + "," : "";
      text.append(ESCAPE + "_G").append(first).append("m=").append(end < data.length() ? 1 : 0);
      text.append(';').append(data, at, end).append(ESCAPE + "\\");
    }
    return text.append('\n').toString();
  }

  /** The upper half of a character is one pixel, its background another. */
  private static String blocks(Image picture, int columns) {
    int width = Math.min(columns, 4 * picture.width());
    int rows = Math.clamp((long) width * picture.height() / picture.width() / 2, 1, COLUMNS);
    byte[] rgb = scaled(picture, width, 2 * rows);
    var text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int x = 0; x < width; x++) {
        text.append(ESCAPE + "[38;2;").append(colour(rgb, width, x, 2 * row));
        text.append(";48;2;").append(colour(rgb, width, x, 2 * row + 1)).append("m▀");
      }
      text.append(ESCAPE + "[0m\n");
    }
    return text.toString();
  }

  private static String colour(byte[] rgb, int width, int x, int y) {
    int at = 3 * (y * width + x);
    return (rgb[at] & 0xff) + ";" + (rgb[at + 1] & 0xff) + ";" + (rgb[at + 2] & 0xff);
  }

  /** The mean of the pixels that fall into each new one, or the nearest where it grows. */
  private static byte[] scaled(Image picture, int width, int height) {
    var rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      int top = y * picture.height() / height;
      int bottom = Math.max(top + 1, (y + 1) * picture.height() / height);
      for (int x = 0; x < width; x++) {
        int left = x * picture.width() / width;
        int right = Math.max(left + 1, (x + 1) * picture.width() / width);
        mean(picture, left, right, top, bottom, rgb, 3 * (y * width + x));
      }
    }
    return rgb;
  }

  private static void mean(
      Image picture, int left, int right, int top, int bottom, byte[] into, int at) {
    for (int c = 0; c < 3; c++) {
      long sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          sum += picture.rgb()[3 * (y * picture.width() + x) + c] & 0xff;
        }
      }
      into[at + c] = (byte) (sum / ((long) (right - left) * (bottom - top)));
    }
  }
}
