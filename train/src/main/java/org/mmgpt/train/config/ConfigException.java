package org.mmgpt.train.config;

/** The configuration is wrong; the message is one line with the file, the line and the key. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line: file, line if known, key, and what is wrong. */
  public ConfigException(String message) {
    super(message);
  }
}
