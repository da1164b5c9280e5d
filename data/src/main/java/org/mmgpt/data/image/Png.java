package org.mmgpt.data.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pixels as the bytes of a PNG file, in memory alone. ImageIO's usual way leads through a file in
 * the system's temporary folder, which stays when the process is killed, and through a shutdown
 * hook, which can't be had any more by who is told to end.
 */
public final class Png {
  private Png() {}

  /** The whole picture. */
  public static byte[] of(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory doesn't fail
    }
    return bytes.toByteArray();
  }
}
