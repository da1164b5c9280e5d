package org.mmgpt.infer.generation;

import java.util.Arrays;

/** A stand-in network whose next token depends on the last one only: small enough to do by hand. */
final class BigramScores implements NextTokenScores {
  private final double[][] probabilities; // (V, V): row = last token, column = next
  private long[] last;

  BigramScores(double[][] probabilities, long... last) {
    this.probabilities = probabilities;
    this.last = last;
  }

  @Override
  public float[][] prefill() {
    var logits = new float[last.length][];
    for (int row = 0; row < last.length; row++) {
      double[] next = probabilities[(int) last[row]];
      logits[row] = new float[next.length];
      for (int token = 0; token < next.length; token++) {
        logits[row][token] = (float) Math.log(next[token]);
      }
    }
    return logits;
  }

  @Override
  public float[][] append(long[] tokens) {
    last = tokens.clone();
    return prefill();
  }

  @Override
  public void reorder(int[] rows) {
    last = Arrays.stream(rows).mapToLong(row -> last[row]).toArray();
  }

  @Override
  public void close() {
    // nothing to free
  }
}
