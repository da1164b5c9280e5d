package org.mmgpt.safetensors.pickle;

/**
 * An archive that is damaged, hostile, or uses something outside the closed list of what is read.
 * The message names the file, the place in it, and what was found.
 */
public final class PickleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PickleException(String message) {
    super(message);
  }

  public PickleException(String message, Throwable cause) {
    super(message, cause);
  }
}
