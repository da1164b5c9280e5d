package org.mmgpt.data.world;

import java.awt.geom.Path2D;
import java.util.Map;

/**
 * The characters of {@link Scene#CHARACTERS} as pen strokes, so that every machine draws the same
 * pictures whatever fonts it has.
 *
 * <p>Each stroke is a run of two-digit points, column then row, on a grid of 0 to 6 across and 0 to
 * 9 down; a blank lifts the pen.
 */
final class Strokes {

  private static final Map<Character, String> POINTS =
      Map.ofEntries(
          Map.entry('A', "093069 1656"),
          Map.entry('E', "60000969 0454"),
          Map.entry('H', "0009 6069 0464"),
          Map.entry('K', "0009 600569"),
          Map.entry('L', "000969"),
          Map.entry('R', "0900506263540434 3469"),
          Map.entry('S', "615010010314546668591908"),
          Map.entry('T', "0060 3039"),
          Map.entry('X', "0069 6009"),
          Map.entry('Z', "00600969"),
          Map.entry('2', "0110506263093969"),
          Map.entry('3', "0060346567593918"),
          Map.entry('5', "6010046466685909"),
          Map.entry('7', "006029"));

  private Strokes() {}

  /** The character's strokes in a box 0.6 wide and 1 high. */
  static Path2D of(char character) {
    String points = POINTS.get(character);
    if (points == null) {
      throw new IllegalArgumentException("no strokes for '" + character + "'");
    }
    var path = new Path2D.Double();
    for (String stroke : points.strip().split(" ")) {
      for (int i = 0; i < stroke.length(); i += 2) {
        double x = (stroke.charAt(i) - '0') / 10.0;
        double y = (stroke.charAt(i + 1) - '0') / 9.0;
        if (i == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
    }
    return path;
  }
}
