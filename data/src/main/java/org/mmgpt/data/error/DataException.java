package org.mmgpt.data.error;

/**
 * Something is wrong with the data or its description; the message names the thing and the place.
 */
public class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
