package org.mmgpt.data.jpeg;

/**
 * A picture that can be read column by column, which is how resizing wants it: the first pass runs
 * along rows, and is quickest when it treats many rows at a time.
 */
public interface PixelColumns {

  /**
   * Values 0 to 255 of one column, from the first wanted row on.
   *
   * @param x in pixels of the whole picture
   */
  void read(int x, int[] red, int[] green, int[] blue);
}
