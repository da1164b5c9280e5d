package org.mmgpt.data.image;

import java.io.IOException;
import java.nio.file.Path;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.jpeg.BaselineJpeg;

/**
 * CLIP's evaluation transform: bicubic resize of the shorter side, centre crop, {@code (x / 255 -
 * mean) / std}.
 *
 * @param size side of the square picture that comes out, in pixels
 * @param mean per channel, of values in 0..1
 * @param std per channel
 */
public record ImageTransform(int size, float[] mean, float[] std) {

  public ImageTransform {
    if (size < 1 || mean.length != 3 || std.length != 3) {
      throw new DataException("image transform: size must be positive, mean and std have 3 values");
    }
    mean = mean.clone();
    std = std.clone();
  }

  /** With the mean and standard deviation OpenAI's CLIP was trained with. */
  public static ImageTransform clip(int size) {
    return new ImageTransform(
        size,
        new float[] {0.48145466f, 0.4578275f, 0.40821073f},
        new float[] {0.26862954f, 0.26130258f, 0.27577711f});
  }

  /**
   * Reads HF's {@code preprocessor_config.json}; a directory stands for the file in it. Of what the
   * file asks for and isn't done there is a warning in the log.
   *
   * @throws DataException if the file can't be read or lacks what is taken from it
   */
  public static ImageTransform load(Path file) {
    return PreprocessorConfig.read(file);
  }

  /** Writes the {@code preprocessor_config.json} that {@link #load} reads. */
  public void save(Path modelDirectory) throws IOException {
    PreprocessorConfig.write(this, modelDirectory);
  }

  /** Normalised pixels, as the original's datasets make them // (3, size, size). */
  public float[] apply(Image image) {
    return normalised(resizeAndCrop(image));
  }

  /**
   * Normalised pixels of a picture file's bytes // (3, size, size). Of a baseline JPEG only what
   * the crop shows is decoded.
   *
   * @param name what to call it in errors
   * @throws DataException if it is too big, truncated or no picture
   */
  public float[] apply(byte[] file, String name) {
    var jpeg = BaselineJpeg.open(file);
    if (jpeg.isPresent()) {
      int width = jpeg.get().width();
      int height = jpeg.get().height();
      ImageDecoder.checkSize(width, height, name, Image.MAX_PIXELS);
      var resize = resize(width, height);
      var window = resize.source(width, height, left(resize), top(resize), size);
      var columns =
          jpeg.get().columns(window.left(), window.top(), window.width(), window.height());
      if (columns.isPresent()) {
        return normalised(
            resize.crop(width, height, columns.get(), left(resize), top(resize), size));
      }
    }
    return apply(Image.decode(file, name));
  }

  /**
   * Normalised pixels, as the original's page makes them: resized as the file has them, which shows
   * where it has transparency or a palette // (3, size, size).
   */
  public float[] applyAsFiled(Image image) {
    return normalised(crop(image, image.mode()));
  }

  private float[] normalised(byte[] rgb) { // (S, S, 3)
    float[] pixels = new float[3 * size * size]; // (3, S, S)
    for (int c = 0; c < 3; c++) {
      float[] normalised = new float[256];
      for (int v = 0; v < 256; v++) {
        normalised[v] = (v / 255f - mean[c]) / std[c];
      }
      for (int i = 0; i < size * size; i++) {
        pixels[c * size * size + i] = normalised[rgb[3 * i + c] & 0xff];
      }
    }
    return pixels;
  }

  /** The picture before normalisation // (size, size, 3), as bytes. */
  public byte[] resizeAndCrop(Image image) {
    return crop(image, new PixelMode.Plain());
  }

  private byte[] crop(Image image, PixelMode mode) {
    var resize = resize(image.width(), image.height());
    boolean asLarge = resize.width() == image.width() && resize.height() == image.height();
    return (asLarge ? new PixelMode.Plain() : mode) // nothing is mixed then
        .crop(image, resize, left(resize), top(resize), size);
  }

  private BicubicResize resize(int width, int height) {
    return width <= height
        ? new BicubicResize(size, (int) ((long) size * height / width))
        : new BicubicResize((int) ((long) size * width / height), size);
  }

  /** Python's round goes to the even neighbour, and so does Math.rint. */
  private int left(BicubicResize resized) {
    return (int) Math.rint((resized.width() - size) / 2.0);
  }

  private int top(BicubicResize resized) {
    return (int) Math.rint((resized.height() - size) / 2.0);
  }
}
