package org.mmgpt.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.jpeg.BaselineJpeg;

/**
 * Picture files through ImageIO, with the sizes in the header checked before a pixel is decoded.
 * Samples are taken from the raster, not through colour management, because Pillow ignores
 * profiles.
 */
final class ImageDecoder {
  private static final Set<String> KINDS = Set.of("jpeg", "png", "gif", "bmp", "webp");

  private ImageDecoder() {}

  static Image decode(byte[] encoded, String name, long maxPixels) {
    if (encoded.length == 0) {
      throw new DataException(name + ": the picture's file is empty");
    }
    byte[] file = AnimatedWebp.firstFrame(encoded, name);
    if (isTruncatedJpeg(file)) {
      throw new DataException(name + ": truncated picture: the JPEG has no end");
    }
    var jpeg = BaselineJpeg.open(file);
    if (jpeg.isPresent()) {
      int width = jpeg.get().width();
      int height = jpeg.get().height();
      checkSize(width, height, name, maxPixels);
      var rgb = jpeg.get().rgb();
      if (rgb.isPresent()) {
        return Image.of(width, height, rgb.get());
      }
    }
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      var reader = reader(input, name);
      try {
        reader.setInput(input, true, true);
        return decode(reader, file, name, maxPixels);
      } finally {
        reader.dispose();
      }
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      var why = e.getMessage() == null ? "it ends too early" : e.getMessage();
      throw new DataException(name + ": broken or truncated picture: " + why, e);
    }
  }

  /** Java brings readers of more kinds, which are left to themselves: nobody tries them here. */
  private static ImageReader reader(ImageInputStream input, String name) throws IOException {
    var readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw new DataException(name + ": not a picture (JPEG, PNG, GIF, BMP and WebP are read)");
  }

  /**
   * ImageIO fills what is missing of a JPEG with grey, so look for the end (FF D9) behind the last
   * start of a scan (FF DA); in between, a byte FF is always followed by 00 or a restart marker.
   */
  private static boolean isTruncatedJpeg(byte[] file) {
    if (file.length < 2 || file[0] != (byte) 0xff || file[1] != (byte) 0xd8) {
      return false;
    }
    for (int i = file.length - 2; i > 0; i--) {
      if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xd9) {
        return false;
      }
      if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda) {
        return true;
      }
    }
    return true;
  }

  private static Image decode(ImageReader reader, byte[] file, String name, long maxPixels)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    checkSize(width, height, name, maxPixels);
    CmykJpeg jpeg = CmykJpeg.of(file);
    if (jpeg.hasInks()) {
      PixelMode.Inks inks = jpeg.inks(reader.readRaster(0, null));
      return new Image(width, height, inks.rgb(), inks);
    }
    var picture = reader.read(0);
    return new Image(
        picture.getWidth(), picture.getHeight(), rgb(picture), PixelMode.of(picture, file));
  }

  static void checkSize(int width, int height, String name, long maxPixels) {
    if ((long) width * height > maxPixels) {
      throw new DataException(
          "%s: %dx%d pixels, more than the limit of %d".formatted(name, width, height, maxPixels));
    }
  }

  private static byte[] rgb(BufferedImage picture) {
    var model = picture.getColorModel();
    boolean direct = !(model instanceof IndexColorModel);
    boolean packed =
        picture.getType() >= BufferedImage.TYPE_INT_RGB
            && picture.getType() <= BufferedImage.TYPE_INT_BGR;
    return direct && !packed ? ofSamples(picture) : converted(picture);
  }

  /** As Java converts colours. */
  private static byte[] converted(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] rgb = new byte[3 * width * height];
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

  /** The samples as they are stored, brought to 8 bits, without a colour space in between. */
  private static byte[] ofSamples(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var model = picture.getColorModel();
    var raster = picture.getRaster();
    boolean grey = model.getNumColorComponents() == 1;
    int bits = model.getComponentSize(0);
    // Pillow brings 16-bit grey to RGB by cutting values off at 255; other 16-bit kinds lose bits.
    boolean saturates = grey && bits == 16 && !model.hasAlpha();
    byte[] rgb = new byte[3 * width * height];
    int[] line = new int[width];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, grey ? 0 : c, line);
        for (int x = 0; x < width; x++) {
          int value =
              saturates
                  ? Math.min(line[x], 255)
                  : bits > 8 ? line[x] >> (bits - 8) : line[x] * 255 / ((1 << bits) - 1);
          rgb[3 * (y * width + x) + c] = (byte) value;
        }
      }
    }
    return rgb;
  }
}
