package org.mmgpt.infer.engine;

import org.mmgpt.infer.config.GenerationException;

/** A prompt that fills the model's context. */
public final class PromptTooLongException extends GenerationException {
  private static final long serialVersionUID = 1L;

  private final int tokens;
  private final int most;

  PromptTooLongException(int tokens, int context, int most) {
    super(
        "the prompt has %d tokens and the model's context %d; shorten the prompt to at most %d"
            .formatted(tokens, context, most));
    this.tokens = tokens;
    this.most = most;
  }

  /** Tokens of the prompt. */
  public int tokens() {
    return tokens;
  }

  /** Tokens it may have. */
  public int most() {
    return most;
  }
}
