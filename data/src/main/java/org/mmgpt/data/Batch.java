package org.mmgpt.data;

import java.util.Optional;

/**
 * Samples of one length, in plain arrays, row after row.
 *
 * @param size rows, B
 * @param length tokens a row, T
 * @param inputIds int64 // (B, T)
 * @param attentionMask 1 where there is a token, 0 on padding // (B, T)
 * @param labels int64, -100 where nothing is learned // (B, T)
 * @param pixels the pictures, absent in a language-only batch
 */
public record Batch(
    int size,
    int length,
    long[] inputIds,
    long[] attentionMask,
    long[] labels,
    Optional<Pixels> pixels) {

  /**
   * Normalised pictures as Flamingo takes them.
   *
   * @param values float32 // (B, T_img, F, 3, H, W)
   * @param shape those six sizes; F, the frames of a picture, is 1
   */
  public record Pixels(float[] values, long[] shape) {}

  /** Shape of ids, mask and labels. */
  public long[] shape() {
    return new long[] {size, length};
  }
}
