package org.mmgpt.data.batch;

import java.util.Locale;

/**
 * What becomes of a record that can't be used: malformed, its picture missing or broken, or with
 * nothing to learn.
 */
public enum BadRecords {
  /** It is counted and named, and the next record takes its place. */
  SKIP,
  /** The run ends with its error. */
  FAIL;

  /** As written in configurations. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
