package org.mmgpt.infer.generation;

import java.util.Arrays;
import org.mmgpt.infer.sampling.Scores;

/**
 * Sequences that a network is extending together, with the cache that goes with them. Row i of
 * everything here is sequence i. One thread at a time.
 */
public interface NextTokenScores extends AutoCloseable {

  /** Scores of the token after each prompt, fp32: one row of the vocabulary's size a sequence. */
  float[][] prefill();

  /**
   * Appends one token to every sequence.
   *
   * @param tokens one id a sequence
   * @return scores of the token after it, as {@link #prefill}
   */
  float[][] append(long[] tokens);

  /**
   * As {@link #prefill}, where only the highest score of each sequence is wanted: its token, the
   * first of equals, or {@link Scores#NONE}.
   */
  default long[] prefillHighest() {
    return highest(prefill());
  }

  /** As {@link #append}, where only the highest score of each sequence is wanted: its token. */
  default long[] appendHighest(long[] tokens) {
    return highest(append(tokens));
  }

  private static long[] highest(float[][] scores) {
    return Arrays.stream(scores).mapToLong(Scores::highest).toArray();
  }

  /**
   * Makes sequence i a copy of what sequence {@code rows[i]} is now, for beam search; the number of
   * sequences becomes {@code rows.length}.
   */
  void reorder(int[] rows);

  /** Frees the cache. */
  @Override
  void close();
}
