package org.mmgpt.data.world;

/** One colored shape at one side of the picture. */
public record Item(Shape shape, Hue hue, Place place) {

  /** For instance {@code a red square on the left}. */
  public String phrase() {
    return article(hue.word()) + " " + hue.word() + " " + shape.word() + " " + place.phrase();
  }

  private static String article(String next) {
    return "aeiou".indexOf(next.charAt(0)) >= 0 ? "an" : "a";
  }
}
