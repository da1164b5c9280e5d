package org.mmgpt.infer.openai;

import org.mmgpt.data.tokenizer.StreamingDecoder;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * Where each token of an answer stands in its text, in code points, as Python counts. A token's own
 * text doesn't tell: a text of its own drops the first word's space, and bytes of one character
 * share it.
 */
final class TextOffsets {
  private final StreamingDecoder decoder;
  private int at;

  /**
   * @param before tokens that the text goes on from, and that are no part of it
   */
  TextOffsets(Tokenizer tokenizer, long[] before) {
    this.decoder = tokenizer.streamingDecoder();
    for (long token : before) {
      decoder.push((int) token);
    }
  }

  /** Takes the answer's next token; returns where its text begins. */
  int next(long token) {
    int before = at;
    String text = decoder.push((int) token);
    at += text.codePointCount(0, text.length());
    return before;
  }
}
