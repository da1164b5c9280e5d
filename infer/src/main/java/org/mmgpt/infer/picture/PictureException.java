package org.mmgpt.infer.picture;

/** A picture that isn't taken. The message is fixed text, fit for strangers. */
public final class PictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PictureException(String message) {
    super(message);
  }

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
