package org.mmgpt.data.world;

import java.util.Locale;

/** Where a shape stands: one of the four sides. The middle is kept for the written character. */
public enum Place {
  LEFT(9, 24),
  RIGHT(39, 24),
  TOP(24, 9),
  BOTTOM(24, 39);

  private final int x;
  private final int y;

  Place(int x, int y) {
    this.x = x;
    this.y = y;
  }

  /** The word captions and answers use, e.g. {@code left}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The phrase for sentences: {@code on the left}, but {@code at the top}. */
  public String phrase() {
    return (this == LEFT || this == RIGHT ? "on the " : "at the ") + word();
  }

  /** Horizontal centre, in pixels of a {@link ScenePainter#SIDE} wide picture. */
  int x() {
    return x;
  }

  /** Vertical centre, in pixels of a {@link ScenePainter#SIDE} high picture. */
  int y() {
    return y;
  }
}
