package org.mmgpt.data.image;

import java.nio.file.Path;
import org.mmgpt.data.error.DataException;

/** A picture of a dialogue. Nothing is read or decoded before its pixels are asked for. */
public sealed interface Picture {

  /**
   * The picture as the network takes it // (3, S, S)
   *
   * @throws DataException if it is missing, broken or too big; the message names it
   */
  float[] pixels(ImageTransform transform);

  /** A picture that is decoded already. */
  static Picture of(Image image) {
    return new Decoded(image);
  }

  /** A picture file. */
  record InFile(Path file) implements Picture {
    @Override
    public float[] pixels(ImageTransform transform) {
      return transform.apply(Image.bytes(file), file.toString());
    }
  }

  /** The bytes of a picture file, such as an annotation may hold; {@code name} is for errors. */
  record Encoded(byte[] file, String name) implements Picture {
    @Override
    public float[] pixels(ImageTransform transform) {
      return transform.apply(file, name);
    }
  }

  /** A picture that is decoded already. */
  record Decoded(Image image) implements Picture {
    @Override
    public float[] pixels(ImageTransform transform) {
      return transform.apply(image);
    }
  }

  /**
   * Two pictures shown as one: each goes through the transform, then the pair, twice as wide as
   * high, is brought back to a square by leaving out every other column. The reference shows
   * NLVR2's pairs this way.
   */
  record SideBySide(Picture left, Picture right) implements Picture {
    @Override
    public float[] pixels(ImageTransform transform) {
      int size = transform.size();
      float[] first = left.pixels(transform);
      float[] second = right.pixels(transform);
      float[] square = new float[3 * size * size]; // (3, S, S)
      for (int row = 0; row < 3 * size; row++) {
        for (int x = 0; x < size; x++) {
          int column = 2 * x; // of the pair; nearest takes the left one
          float[] from = column < size ? first : second;
          square[row * size + x] = from[row * size + column % size];
        }
      }
      return square;
    }
  }
}
