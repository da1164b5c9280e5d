package org.mmgpt.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Picture files through ImageIO, with the sizes in the header checked before a pixel is decoded.
 * Samples are taken from the raster, not through colour management, because Pillow ignores profiles.
 */
final class ImageDecoder {
  private ImageDecoder() {}

  static Image decode(byte[] file, String name) {
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new DataException(name + ": not a picture (JPEG, PNG, GIF, BMP and WebP are read)");
      }
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return decode(reader, name);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new DataException(name + ": broken or truncated picture: " + e.getMessage(), e);
    }
  }

  private static Image decode(ImageReader reader, String name) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > Image.MAX_PIXELS) {
      throw new DataException(
          "%s: %dx%d pixels, more than the limit of %d"
              .formatted(name, width, height, Image.MAX_PIXELS));
    }
    // A truncated JPEG is only a warning to ImageIO, which fills the rest with grey.
    var warning = new AtomicReference<String>();
    reader.addIIOReadWarningListener((source, text) -> warning.compareAndSet(null, text));
    var picture = reader.read(0);
    if (warning.get() != null && warning.get().contains("EOF")) {
      throw new DataException(name + ": truncated picture: " + warning.get());
    }
    return Image.of(picture.getWidth(), picture.getHeight(), rgb(picture));
  }

  private static byte[] rgb(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var model = picture.getColorModel();
    var raster = picture.getRaster();
    byte[] rgb = new byte[3 * width * height];
    boolean direct =
        !(model instanceof IndexColorModel) && model.getColorSpace().getType() != ColorSpace.TYPE_CMYK;
    boolean packed = picture.getType() >= BufferedImage.TYPE_INT_RGB
        && picture.getType() <= BufferedImage.TYPE_INT_BGR;
    if (!direct || packed) {
      int[] line = new int[width];
      for (int y = 0; y < height; y++) {
        picture.getRGB(0, y, width, 1, line, 0, width);
        for (int x = 0; x < width; x++) {
          int at = 3 * (y * width + x);
          rgb[at] = (byte) (line[x] >> 16);
          rgb[at + 1] = (byte) (line[x] >> 8);
          rgb[at + 2] = (byte) line[x];
        }
      }
      return rgb;
    }
    boolean grey = model.getNumColorComponents() == 1;
    int bits = model.getComponentSize(0);
    int[] line = new int[width];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, grey ? 0 : c, line);
        for (int x = 0; x < width; x++) {
          int value = bits > 8 ? line[x] >> (bits - 8) : line[x] * 255 / ((1 << bits) - 1);
          rgb[3 * (y * width + x) + c] = (byte) value;
        }
      }
    }
    return rgb;
  }
}
