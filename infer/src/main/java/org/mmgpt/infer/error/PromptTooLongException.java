package org.mmgpt.infer.error;

/** A prompt that fills the model's context. */
public final class PromptTooLongException extends GenerationException {
  private static final long serialVersionUID = 1L;

  private final int tokens;
  private final int most;

  /**
   * Names both lengths and the remedy.
   *
   * @param tokens of the prompt
   * @param context tokens that the model can look back at
   * @param most tokens that the prompt may have, so that an answer fits
   */
  public PromptTooLongException(int tokens, int context, int most) {
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
