package org.mmgpt.data;

/** What the template made of a dialogue. */
public sealed interface Encoded {

  /**
   * Something to learn from.
   *
   * @param inputIds token ids // (T)
   * @param labels the id where it is learned, {@link InstructionTemplate#IGNORE_INDEX} elsewhere //
   *     (T)
   * @param images how many of the dialogue's pictures the tokens refer to, counted from the first
   */
  record Tokens(int[] inputIds, int[] labels, int images) implements Encoded {}

  /** Nothing to learn, and why; to be counted, not trained on. */
  record Nothing(String reason) implements Encoded {}
}
