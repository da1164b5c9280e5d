package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What a picture shows, before anything is drawn: one to three shapes, all different and at
 * different sides, on a background, with at most one written character in the middle.
 *
 * @param background the color behind everything
 * @param items the shapes, in the order of their {@link Place}
 * @param character what is written, one of {@link #CHARACTERS}
 */
public record Scene(Background background, List<Item> items, Optional<Character> character) {

  /** Letters and digits that stay apart when drawn a dozen pixels high. */
  public static final String CHARACTERS = "AEHKLRSTXZ2357";

  /** The most shapes a picture holds. */
  public static final int MOST_ITEMS = 3;

  public Scene {
    items = items.stream().sorted(Comparator.comparing(Item::place)).toList();
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException("a scene holds 1 to 3 shapes, not " + items.size());
    }
    var shapes = new HashSet<Shape>();
    var places = new HashSet<Place>();
    for (Item item : items) {
      if (!shapes.add(item.shape()) || !places.add(item.place())) {
        throw new IllegalArgumentException("two shapes are alike or at one place: " + items);
      }
    }
    character.ifPresent(
        c -> {
          if (CHARACTERS.indexOf(c) < 0) {
            throw new IllegalArgumentException("'" + c + "' is not one of " + CHARACTERS);
          }
        });
  }

  /** Draws a scene: counts are equally likely, and two pictures in three carry a character. */
  public static Scene random(RandomGenerator random) {
    var shapes = shuffled(List.of(Shape.values()), random);
    var places = shuffled(List.of(Place.values()), random);
    var items = new ArrayList<Item>();
    int count = 1 + random.nextInt(MOST_ITEMS);
    for (int i = 0; i < count; i++) {
      var hue = Hue.values()[random.nextInt(Hue.values().length)];
      items.add(new Item(shapes.get(i), hue, places.get(i)));
    }
    var background = Background.values()[random.nextInt(Background.values().length)];
    Optional<Character> character =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return new Scene(background, items, character);
  }

  /** The content as one line, equal exactly for equal scenes; {@link Splits} hashes it. */
  public String key() {
    return items.stream().map(Item::phrase).collect(Collectors.joining(", "))
        + " / "
        + background.word()
        + character.map(c -> " / " + c).orElse("");
  }

  private static <T> List<T> shuffled(List<T> values, RandomGenerator random) {
    var copy = new ArrayList<>(values);
    Collections.shuffle(copy, Random.from(random));
    return copy;
  }
}
