package org.mmgpt.infer.openai;

import org.mmgpt.data.tokenizer.StreamingDecoder;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * Where each token of an answer stands in its text, in code points, as Python counts. A token's own
 * text doesn't tell: the answer drops the first word's space, and bytes of one character share it.
 */
final class TextOffsets {
  private final StreamingDecoder decoder;
  private int at;

  TextOffsets(Tokenizer tokenizer) {
    this.decoder = tokenizer.streamingDecoder();
  }

  /** Takes the answer's next token; returns where its text begins. */
  int next(long token) {
    int before = at;
    String text = decoder.push((int) token);
    at += text.codePointCount(0, text.length());
    return before;
  }
}
