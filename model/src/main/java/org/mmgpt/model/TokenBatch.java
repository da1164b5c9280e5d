package org.mmgpt.model;

import java.util.Arrays;
import org.mmgpt.model.weights.ModelException;

/**
 * Token ids on the host, where masks and positions are worked out.
 *
 * <p>A row may hold several samples behind one another (packing): none sees another's tokens or
 * pictures, and each counts its positions from 0, so each is computed as in a row of its own.
 *
 * @param ids row-major, rows x length
 * @param attentionMask row-major, rows x (tokens in the cache + length); 1 for a token, 0 for
 *     padding; where rows are packed, the sample's number in its row, from 1
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

  /** Whether a row holds several samples. */
  boolean isPacked() {
    for (long mask : attentionMask) {
      if (mask > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a query's row may let it see an earlier key: a token, and of the same sample. */
  boolean isVisible(int row, int query, int key) {
    long ofKey = attentionMask[row * total() + key];
    long ofQuery = attentionMask[row * total() + query];
    return ofKey != 0 && (ofQuery == 0 || ofQuery == ofKey); // padding sees what is before it
  }

  /** The position of each token in its sample, packed rows included. */
  long[] positionsInSamples() {
    long[] positions = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      boolean begins = i % length == 0 || attentionMask[i] != attentionMask[i - 1];
      positions[i] = begins ? 0 : positions[i - 1] + 1;
    }
    return positions;
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
