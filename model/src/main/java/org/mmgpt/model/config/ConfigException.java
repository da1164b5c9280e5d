package org.mmgpt.model.config;

/** A configuration that can't be used: the message names the file, the key and what is wrong. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, in one line. */
  public ConfigException(String message) {
    super(message);
  }
}
