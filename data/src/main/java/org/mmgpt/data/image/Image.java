package org.mmgpt.data.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.jpeg.PixelColumns;

/** A decoded RGB picture, eight bits a channel. */
public final class Image {
  /** Files larger than this aren't opened. */
  public static final long MAX_BYTES = 64L << 20;

  /** Pictures with more pixels than this aren't decoded; Pillow warns at the same number. */
  public static final long MAX_PIXELS = 89_478_485;

  private final int width;
  private final int height;
  private final byte[] rgb;
  private final PixelMode mode;

  Image(int width, int height, byte[] rgb, PixelMode mode) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
    this.mode = mode;
  }

  /** A picture of pixels that are there already // (height, width, 3); the array isn't copied. */
  public static Image of(int width, int height, byte[] rgb) {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new DataException(
          "image: %d bytes aren't %dx%d RGB pixels".formatted(rgb.length, width, height));
    }
    return new Image(width, height, rgb, new PixelMode.Plain());
  }

  /**
   * Reads a JPEG, PNG, GIF (first frame), BMP or WebP file. Alpha is dropped and EXIF orientation
   * is ignored, as the reference does.
   *
   * @throws DataException if it is missing, too big, truncated or no picture
   */
  public static Image read(Path file) {
    return decode(bytes(file), file.toString());
  }

  /** The bytes of a picture file, if they aren't too many. */
  static byte[] bytes(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new DataException("'" + file + "' is a folder, not a picture");
      } else if (!attributes.isRegularFile()) { // reading may never end
        throw new DataException(file + ": a pipe or device, not a picture");
      } else if (attributes.size() > MAX_BYTES) {
        throw new DataException(
            "%s: %d bytes, more than the limit of %d"
                .formatted(file, attributes.size(), MAX_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": no such picture", e);
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e, e);
    }
  }

  /**
   * Decodes the bytes of a picture file.
   *
   * @param name what to call it in errors
   */
  public static Image decode(byte[] file, String name) {
    return decode(file, name, MAX_PIXELS);
  }

  /** As {@link #decode(byte[], String)}, for pictures of at most {@code maxPixels}. */
  public static Image decode(byte[] file, String name, long maxPixels) {
    return ImageDecoder.decode(file, name, maxPixels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Columns of some rows, as resizing reads them. */
  PixelColumns columns(int top, int rows) {
    int stride = 3 * width;
    return (x, red, green, blue) -> {
      int at = top * stride + 3 * x;
      for (int y = 0; y < rows; y++, at += stride) {
        red[y] = rgb[at] & 0xff;
        green[y] = rgb[at + 1] & 0xff;
        blue[y] = rgb[at + 2] & 0xff;
      }
    };
  }

  /** The pixels // (height, width, 3); not a copy, so don't write into it. */
  public byte[] rgb() {
    return rgb;
  }

  /** The pixels as a PNG file, which loses none. */
  public byte[] png() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < rgb.length / 3; i++) {
      int color = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
      image.setRGB(i % width, i / width, color);
    }
    return Png.of(image);
  }

  /** How its file holds the pixels. */
  PixelMode mode() {
    return mode;
  }
}
