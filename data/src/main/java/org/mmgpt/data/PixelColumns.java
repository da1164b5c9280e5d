package org.mmgpt.data;

/**
 * A picture that can be read column by column, which is how resizing wants it: the first pass runs
 * along rows, and is quickest when it treats many rows at a time.
 */
public interface PixelColumns {

  /** The columns of a picture that is there already. */
  static PixelColumns of(Image image, int top, int height) {
    byte[] rgb = image.rgb();
    int stride = 3 * image.width();
    return (x, red, green, blue) -> {
      int at = top * stride + 3 * x;
      for (int y = 0; y < height; y++, at += stride) {
        red[y] = rgb[at] & 0xff;
        green[y] = rgb[at + 1] & 0xff;
        blue[y] = rgb[at + 2] & 0xff;
      }
    };
  }

  /**
   * Values 0 to 255 of one column, from the first wanted row on.
   *
   * @param x in pixels of the whole picture
   */
  void read(int x, int[] red, int[] green, int[] blue);
}
