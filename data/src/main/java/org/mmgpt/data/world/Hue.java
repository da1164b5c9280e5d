package org.mmgpt.data.world;

import java.awt.Color;
import java.util.Locale;

/** The color of a shape. */
public enum Hue {
  RED(215, 30, 35),
  GREEN(25, 160, 55),
  BLUE(35, 75, 220),
  YELLOW(240, 215, 30),
  PURPLE(140, 45, 165),
  ORANGE(245, 130, 20);

  private final Color color;

  Hue(int red, int green, int blue) {
    this.color = new Color(red, green, blue);
  }

  /** The word captions and answers use, e.g. {@code red}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Color color() {
    return color;
  }
}
