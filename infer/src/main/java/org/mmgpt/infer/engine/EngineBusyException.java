package org.mmgpt.infer.engine;

/** The queue is full, or the engine takes no more requests because it is being closed. */
public final class EngineBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineBusyException(String message) {
    super(message);
  }
}
