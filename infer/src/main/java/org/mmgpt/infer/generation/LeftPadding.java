package org.mmgpt.infer.generation;

import java.util.Arrays;
import java.util.List;
import org.mmgpt.model.TokenBatch;

/** Sequences of different lengths as one batch: generation pads on the left. */
final class LeftPadding {
  private LeftPadding() {}

  static TokenBatch batch(List<long[]> sequences, long padTokenId) {
    int rows = sequences.size();
    int length = sequences.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    var ids = new long[rows * length]; // (B, T)
    var mask = new long[rows * length]; // (B, T)
    Arrays.fill(ids, padTokenId);
    for (int row = 0; row < rows; row++) {
      long[] sequence = sequences.get(row);
      int start = (row + 1) * length - sequence.length;
      System.arraycopy(sequence, 0, ids, start, sequence.length);
      Arrays.fill(mask, start, start + sequence.length, 1);
    }
    return new TokenBatch(ids, mask, rows, length);
  }
}
