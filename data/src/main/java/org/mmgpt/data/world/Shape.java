package org.mmgpt.data.world;

import java.util.Locale;

/** A shape that may stand in a picture; a picture never holds the same one twice. */
public enum Shape {
  SQUARE,
  CIRCLE,
  TRIANGLE,
  STAR;

  /** The word captions and answers use, e.g. {@code square}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
