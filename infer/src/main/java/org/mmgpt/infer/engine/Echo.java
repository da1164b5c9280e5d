package org.mmgpt.infer.engine;

/**
 * Whether an answer begins with its prompt: the text, and with {@link GenerationRequest#logprobs}
 * the probability of each of its tokens after those before it.
 */
public enum Echo {
  /** It doesn't. */
  NONE,
  /** The prompt, then what the model says. */
  PROMPT_FIRST,
  /** The prompt and nothing else: a text is looked at, not continued. */
  PROMPT_ALONE
}
