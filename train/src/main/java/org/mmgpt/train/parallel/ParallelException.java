package org.mmgpt.train.parallel;

/** What processes that train together can't agree on; in one line. */
public final class ParallelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParallelException(String message) {
    super(message);
  }
}
