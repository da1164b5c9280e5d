package org.mmgpt.safetensors;

/**
 * A file that breaks the rules of the safetensors format, or a request that a file cannot meet. The
 * message names the file, the tensor or header field, and what was found against what was expected.
 */
public final class SafeTensorsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SafeTensorsException(String message) {
    super(message);
  }

  public SafeTensorsException(String message, Throwable cause) {
    super(message, cause);
  }
}
