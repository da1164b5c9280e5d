package org.mmgpt.data.batch;

import java.util.Optional;

/**
 * Samples of one length, in plain arrays, row after row.
 *
 * <p>Where rows are packed, several samples stand behind one another in a row.
 *
 * @param size rows, B
 * @param length tokens a row, T
 * @param inputIds int64 // (B, T)
 * @param attentionMask which sample of its row a token belongs to, from 1, so 1 everywhere in rows
 *     that aren't packed; 0 on padding // (B, T)
 * @param labels int64, -100 where nothing is learned // (B, T)
 * @param pixels the pictures of a row's samples in their order, absent in a language-only batch
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

  /** How many samples the rows hold. */
  public int samples() {
    int samples = 0;
    for (int row = 0; row < size; row++) {
      long most = 1; // a recorded row may be all padding
      for (int i = row * length; i < (row + 1) * length; i++) {
        most = Math.max(most, attentionMask[i]);
      }
      samples += (int) most;
    }
    return samples;
  }
}
