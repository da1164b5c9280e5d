package org.mmgpt.model;

import java.util.Arrays;

/**
 * Token ids on the host, where masks and positions are worked out.
 *
 * @param ids row-major, rows x length
 * @param attentionMask row-major, rows x (tokens in the cache + length); 1 for a token, 0 for
 *     padding
 */
public record TokenBatch(long[] ids, long[] attentionMask, int rows, int length) {

  public TokenBatch {
    if (rows < 1 || length < 1 || ids.length != rows * length) {
      throw new ModelException(
          "%d token ids don't make %d rows of %d".formatted(ids.length, rows, length));
    }
    if (attentionMask.length % rows != 0 || attentionMask.length < ids.length) {
      throw new ModelException(
          "an attention mask of %d entries doesn't cover %d rows of %d"
              .formatted(attentionMask.length, rows, length));
    }
  }

  /** Rows of equal length without padding. */
  public static TokenBatch of(long[]... rows) {
    int length = rows[0].length;
    long[] ids = new long[rows.length * length];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != length) {
        throw new ModelException(
            "row %d has %d tokens, row 0 has %d".formatted(row, rows[row].length, length));
      }
      System.arraycopy(rows[row], 0, ids, row * length, length);
    }
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return new TokenBatch(ids, mask, rows.length, length);
  }

  /** Tokens of cache and batch together. */
  int total() {
    return attentionMask.length / rows;
  }

  boolean isPadded() {
    for (long mask : attentionMask) { // every token asks, and a stream costs more than the scan
      if (mask == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The position of each token of this batch: how many tokens of its row, padding not counted,
   * stand before it. Padding itself gets position 1, as in transformers' {@code generate}.
   */
  long[] positionsFromMask() {
    long[] positions = new long[ids.length];
    int total = total();
    for (int row = 0; row < rows; row++) {
      long seen = 0;
      for (int i = 0; i < total; i++) {
        long mask = attentionMask[row * total + i];
        seen += mask;
        int column = i - (total - length);
        if (column >= 0) {
          positions[row * length + column] = mask == 0 ? 1 : seen - 1;
        }
      }
    }
    return positions;
  }
}
