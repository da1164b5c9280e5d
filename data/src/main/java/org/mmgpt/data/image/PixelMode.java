package org.mmgpt.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.stream.IntStream;

/**
 * How a file holds its pixels, where that changes what resizing makes of them. The original's
 * datasets turn every picture into RGB first; its page resizes it as the file has it, as Pillow
 * does: colours weighed by their alpha, palettes without mixing neighbours, inks before they are
 * mixed.
 */
sealed interface PixelMode {

  /** A square of the resized picture // (size, size, 3). */
  byte[] crop(Image image, BicubicResize resize, int left, int top, int size);

  /** Colours alone, grey among them. */
  record Plain() implements PixelMode {
    @Override
    public byte[] crop(Image image, BicubicResize resize, int left, int top, int size) {
      return resize.crop(image, left, top, size);
    }
  }

  /** Entries of a table: the nearest pixel counts. */
  record Palette() implements PixelMode {
    @Override
    public byte[] crop(Image image, BicubicResize resize, int left, int top, int size) {
      int[] columns = nearest(image.width(), resize.width(), left, size);
      int[] rows = nearest(image.height(), resize.height(), top, size);
      byte[] square = new byte[3 * size * size];
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          int from = 3 * (rows[y] * image.width() + columns[x]);
          System.arraycopy(image.rgb(), from, square, 3 * (y * size + x), 3);
        }
      }
      return square;
    }

    private static int[] nearest(int inSize, int outSize, int from, int count) {
      double scale = (double) inSize / outSize;
      double at = scale * 0.5;
      int[] places = new int[count];
      for (int i = 0; i < from + count; i++) { // Pillow adds up, so its rounding is added up, too
        if (i >= from) {
          places[i - from] = (int) at;
        }
        at += scale;
      }
      return places;
    }
  }

  /**
   * Colours with transparency, which is dropped in the end.
   *
   * @param alpha (height, width)
   */
  record Alpha(byte[] alpha) implements PixelMode {
    @Override
    public byte[] crop(Image image, BicubicResize resize, int left, int top, int size) {
      byte[] weighed = new byte[image.rgb().length];
      byte[] opacity = new byte[weighed.length]; // three times, to go through the same resize
      for (int i = 0; i < weighed.length; i++) {
        opacity[i] = alpha[i / 3];
        weighed[i] = (byte) timesOf255(image.rgb()[i] & 0xff, opacity[i] & 0xff);
      }
      byte[] colours =
          resize.crop(Image.of(image.width(), image.height(), weighed), left, top, size);
      byte[] alphas =
          resize.crop(Image.of(image.width(), image.height(), opacity), left, top, size);
      for (int i = 0; i < colours.length; i++) {
        int a = alphas[i] & 0xff;
        if (a != 0 && a != 255) {
          colours[i] = (byte) Math.min(255 * (colours[i] & 0xff) / a, 255);
        }
      }
      return colours;
    }
  }

  /**
   * Cyan, magenta, yellow and black.
   *
   * @param inks (height, width, 4), 255 for all of it
   */
  record Inks(byte[] inks) implements PixelMode {
    /** Each pixel mixed as Pillow does it // (height, width, 3). */
    byte[] rgb() {
      byte[] rgb = new byte[inks.length / 4 * 3];
      for (int i = 0; i < rgb.length; i++) {
        int light = 255 - (inks[i / 3 * 4 + 3] & 0xff);
        rgb[i] = (byte) (light - timesOf255(inks[i / 3 * 4 + i % 3] & 0xff, light));
      }
      return rgb;
    }

    @Override
    public byte[] crop(Image image, BicubicResize resize, int left, int top, int size) {
      byte[] colours = resize.crop(inks(image, 0, 1, 2), left, top, size);
      byte[] black = resize.crop(inks(image, 3, 3, 3), left, top, size);
      byte[] resized = new byte[4 * size * size];
      for (int i = 0; i < resized.length; i++) {
        resized[i] = i % 4 == 3 ? black[i / 4 * 3] : colours[i / 4 * 3 + i % 4];
      }
      return new Inks(resized).rgb();
    }

    /** Three of them in the places of colours, to go through the same resize. */
    private Image inks(Image image, int... which) {
      byte[] some = new byte[inks.length / 4 * 3];
      for (int i = 0; i < some.length; i++) {
        some[i] = inks[i / 3 * 4 + which[i % 3]];
      }
      return Image.of(image.width(), image.height(), some);
    }
  }

  /** Pillow's {@code a * b / 255}, rounded. */
  private static int timesOf255(int a, int b) {
    int product = a * b + 128;
    return (product >> 8) + product >> 8;
  }

  /**
   * @param file the bytes that {@code picture} was decoded from
   */
  static PixelMode of(BufferedImage picture, byte[] file) {
    if (picture.getColorModel() instanceof IndexColorModel table) {
      return isShadesOfGrey(table, file) ? new Plain() : new Palette();
    }
    var raster = picture.getAlphaRaster();
    if (raster == null || isPngWithoutAlpha(file)) {
      return new Plain();
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    var model = picture.getColorModel();
    int excess = Math.max(model.getComponentSize(model.getNumColorComponents()) - 8, 0);
    byte[] alpha = new byte[width * height];
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, line);
      for (int x = 0; x < width; x++) {
        alpha[y * width + x] = (byte) (line[x] >> excess);
      }
    }
    return new Alpha(alpha);
  }

  /**
   * ImageIO makes tables of grey PNGs of 2 and 4 bits (colour type 0), which Pillow doesn't; of 1
   * bit they are no table in Pillow either, but resized like one. A GIF whose table is the shades
   * of grey in order is none in Pillow.
   */
  private static boolean isShadesOfGrey(IndexColorModel table, byte[] file) {
    boolean gif = file.length > 3 && file[0] == 'G' && file[1] == 'I' && file[2] == 'F';
    return isPng(file)
        ? file[25] == 0 && file[24] > 1
        : gif
            && IntStream.range(0, table.getMapSize())
                .allMatch(i -> (table.getRGB(i) & 0xffffff) == 0x10101 * i);
  }

  /** One colour of grey or RGB may be called transparent; Pillow only notes that. */
  private static boolean isPngWithoutAlpha(byte[] file) {
    return isPng(file) && (file[25] == 0 || file[25] == 2);
  }

  private static boolean isPng(byte[] file) {
    return file.length > 25 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
  }
}
