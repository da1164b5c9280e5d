package org.mmgpt.train.checkpoint;

/** A checkpoint that can't be written or read, or is of another run; in one line. */
public final class CheckpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckpointException(String message) {
    super(message);
  }

  CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
