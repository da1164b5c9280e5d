package org.mmgpt.infer.generation;

/** Hears of every token as it is chosen, on the thread that computes. */
@FunctionalInterface
public interface TokenListener {
  /** Hears nothing and never objects. */
  TokenListener NONE = (row, token) -> true;

  /**
   * Token {@code token} was chosen for generation {@code row} of a call. End-of-sequence tokens are
   * not told.
   *
   * @return whether to go on with that sequence; false ends it with this token
   */
  boolean chosen(int row, long token);
}
