package org.mmgpt.data.world;

import java.awt.Color;
import java.util.Locale;

/** The color behind the shapes; none of them is a {@link Hue}, so every shape stays visible. */
public enum Background {
  WHITE(248, 248, 248, false),
  BLACK(12, 12, 12, true),
  GRAY(140, 140, 140, true),
  PINK(250, 190, 205, false);

  private final Color color;
  private final boolean dark;

  Background(int red, int green, int blue, boolean dark) {
    this.color = new Color(red, green, blue);
    this.dark = dark;
  }

  /** The word captions and answers use, e.g. {@code white}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Color color() {
    return color;
  }

  /** The color in which a character is legible on this background. */
  Color ink() {
    return dark ? Color.WHITE : Color.BLACK;
  }
}
