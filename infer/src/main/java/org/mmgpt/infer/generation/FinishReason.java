package org.mmgpt.infer.generation;

/** Why a generation ended. */
public enum FinishReason {
  /** The model produced one of the end-of-sequence tokens, or a stop string appeared. */
  STOP,
  /** {@code max_new_tokens} were produced, or the context is full. */
  LENGTH,
  /** The caller asked for no more. */
  CANCELLED,
  /** Its time was up. */
  TIMEOUT
}
