package org.mmgpt.infer.config;

/**
 * What beam search divides a hypothesis' sum of log-probabilities by, before raising it to {@code
 * length_penalty}. The two releases of transformers that matter disagree, and so do their answers
 * wherever a hypothesis ends early.
 */
public enum LengthRule {
  /**
   * The whole sequence, prompt included, as transformers did before 4.36. The released weights
   * belong to this era, so it is the default.
   */
  PROMPT_AND_GENERATED,
  /** Only what was generated, the final end-of-sequence token included: transformers 4.36 on. */
  GENERATED
}
