package org.mmgpt.data.jpeg;

import java.util.Optional;

/** A baseline JPEG file whose pixels can be had in part. */
public final class BaselineJpeg {
  private final byte[] file;
  private final JpegFrame frame;

  private BaselineJpeg(byte[] file, JpegFrame frame) {
    this.file = file;
    this.frame = frame;
  }

  /** Reads the headers; nothing for other files, which another decoder has to read. */
  public static Optional<BaselineJpeg> open(byte[] file) {
    return JpegFrame.read(file).map(frame -> new BaselineJpeg(file, frame));
  }

  public int width() {
    return frame.width();
  }

  public int height() {
    return frame.height();
  }

  /** Decodes a window of the picture; nothing if the file is malformed. */
  public Optional<PixelColumns> columns(int left, int top, int width, int height) {
    try {
      var planes = SamplePlanes.decode(file, frame, left, top, left + width, top + height);
      return Optional.of(new ColourColumns(frame, planes, top, height));
    } catch (MalformedJpeg | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** All pixels // (height, width, 3); nothing if the file is malformed. */
  public Optional<byte[]> rgb() {
    return columns(0, 0, width(), height()).map(this::interleaved);
  }

  private byte[] interleaved(PixelColumns columns) {
    int width = width();
    int height = height();
    byte[] rgb = new byte[3 * width * height];
    int[] red = new int[height];
    int[] green = new int[height];
    int[] blue = new int[height];
    for (int x = 0; x < width; x++) {
      columns.read(x, red, green, blue);
      for (int y = 0, at = 3 * x; y < height; y++, at += 3 * width) {
        rgb[at] = (byte) red[y];
        rgb[at + 1] = (byte) green[y];
        rgb[at + 2] = (byte) blue[y];
      }
    }
    return rgb;
  }
}
