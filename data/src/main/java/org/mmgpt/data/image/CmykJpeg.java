package org.mmgpt.data.image;

import java.awt.image.Raster;

/**
 * The inks of a JPEG of four components, as Pillow has them. ImageIO gives the samples as they are
 * stored: light instead of ink, and the three colours perhaps as YCbCr (Adobe's YCCK). Its own way
 * from there to RGB goes through a colour profile.
 */
final class CmykJpeg {
  private static final int COMPONENTS = 4;
  private static final int YCCK = 2; // Adobe's number of the transform

  // Of YCbCr to RGB, in fixed point of 16 bits, as libjpeg has it (jdcolor.c).
  private static final int HALF = 1 << 15;
  private static final int RED_OF_CR = fixed(1.40200);
  private static final int GREEN_OF_CB = fixed(0.34414);
  private static final int GREEN_OF_CR = fixed(0.71414);
  private static final int BLUE_OF_CB = fixed(1.77200);

  private final int components;
  private final int transform;

  private CmykJpeg(int components, int transform) {
    this.components = components;
    this.transform = transform;
  }

  /** What the headers of a file say; of none of a JPEG that there are no components. */
  static CmykJpeg of(byte[] file) {
    int components = 0;
    int transform = 0;
    int at = 2;
    while (u16(file, 0) == 0xffd8 && u8(file, at) == 0xff && u8(file, at + 1) != 0xda) {
      int marker = u8(file, at + 1);
      int segment = at + 4;
      if (isFrame(marker)) {
        components = u8(file, segment + 5);
      } else if (marker == 0xee && u16(file, segment) == 0x4164) { // "Ad"
        transform = u8(file, segment + 11);
      }
      at = marker == 0xff ? at + 1 : at + 2 + u16(file, at + 2);
    }
    return new CmykJpeg(components, transform);
  }

  /** SOF0 to SOF15, without the tables and the extension between them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  boolean hasInks() {
    return components == COMPONENTS;
  }

  /** The inks of {@code stored}, (height, width, 4). */
  PixelMode.Inks inks(Raster stored) {
    int width = stored.getWidth();
    int[] line = new int[COMPONENTS * width];
    byte[] inks = new byte[line.length * stored.getHeight()];
    for (int y = 0; y < stored.getHeight(); y++) {
      stored.getPixels(0, y, width, 1, line);
      for (int x = 0; x < line.length; x += COMPONENTS) {
        convert(line, x);
      }
      for (int i = 0; i < line.length; i++) {
        inks[y * line.length + i] = (byte) line[i];
      }
    }
    return new PixelMode.Inks(inks);
  }

  private void convert(int[] line, int at) {
    if (transform == YCCK) {
      int luma = line[at];
      int cb = line[at + 1] - 128;
      int cr = line[at + 2] - 128;
      line[at] = clamp(luma + (RED_OF_CR * cr + HALF >> 16));
      line[at + 1] = clamp(luma + (HALF - GREEN_OF_CB * cb - GREEN_OF_CR * cr >> 16));
      line[at + 2] = clamp(luma + (BLUE_OF_CB * cb + HALF >> 16));
    } else {
      for (int c = 0; c < COMPONENTS - 1; c++) {
        line[at + c] = 255 - line[at + c];
      }
    }
    line[at + 3] = 255 - line[at + 3];
  }

  private static int u8(byte[] file, int at) {
    return at < file.length ? file[at] & 0xff : 0;
  }

  private static int u16(byte[] file, int at) {
    return u8(file, at) << 8 | u8(file, at + 1);
  }

  private static int clamp(int value) {
    return Math.clamp(value, 0, 255);
  }

  private static int fixed(double value) {
    return (int) (value * (1 << 16) + 0.5);
  }
}
