package org.mmgpt.infer.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.torch.Tensor;

/**
 * A prompt's pictures as the network takes them, made on the thread that asks.
 *
 * @param key the same for the same pixels in the same order, whatever file they came from; empty
 *     without pictures
 * @param pixels (count, 3, size, size)
 */
record PreparedPictures(String key, float[] pixels, int count, int size) {

  static PreparedPictures of(List<Image> pictures, ImageTransform transform) {
    int size = transform.size();
    int each = 3 * size * size;
    var pixels = new float[pictures.size() * each];
    for (int i = 0; i < pictures.size(); i++) {
      System.arraycopy(transform.apply(pictures.get(i)), 0, pixels, i * each, each);
    }
    return new PreparedPictures(
        pictures.isEmpty() ? "" : digest(pixels), pixels, pictures.size(), size);
  }

  private static String digest(float[] pixels) {
    var bytes = ByteBuffer.allocate(pixels.length * Float.BYTES);
    bytes.asFloatBuffer().put(pixels);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  boolean none() {
    return count == 0;
  }

  Tensor tensor() {
    return Tensor.ofArray(pixels, 1, count, 1, 3, size, size); // (B, T_img, F, 3, S, S)
  }
}
