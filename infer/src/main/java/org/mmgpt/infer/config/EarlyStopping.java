package org.mmgpt.infer.config;

/**
 * When beam search stops looking for better hypotheses; the values of HF's {@code early_stopping}.
 */
public enum EarlyStopping {
  /** {@code false}: stop when the best live beam, were it to end now, could not beat the worst. */
  HEURISTIC,
  /** {@code true}: stop as soon as {@code num_beams} hypotheses are complete. */
  WHEN_ENOUGH,
  /** {@code "never"}: stop only when no continuation of any length could beat the worst. */
  NEVER
}
