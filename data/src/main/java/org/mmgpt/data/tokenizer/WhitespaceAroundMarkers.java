package org.mmgpt.data.tokenizer;

/**
 * What the tokenizer does with white space next to {@code <image>} and the other markers.
 *
 * <p>transformers before 4.34 removed it on both sides, later versions keep it. The released
 * weights of MultiModal-GPT were trained in the first era, so {@link #STRIP} is what they expect.
 */
public enum WhitespaceAroundMarkers {
  /** transformers before 4.34: all white space left and right of a marker disappears. */
  STRIP,
  /** transformers 4.34 and later: every character is kept. */
  KEEP
}
