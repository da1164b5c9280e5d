package org.mmgpt.infer.config;

/** A prompt that can't be continued; the message names what is wrong and the remedy. */
public class GenerationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GenerationException(String message) {
    super(message);
  }
}
