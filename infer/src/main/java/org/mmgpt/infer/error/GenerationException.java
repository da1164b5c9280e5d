package org.mmgpt.infer.error;

/**
 * An answer that can't be given, or can't go on; the message names what is wrong and the remedy.
 */
public class GenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GenerationException(String message) {
    super(message);
  }
}
