package org.mmgpt.train.pretrain;

import org.mmgpt.data.world.Background;
import org.mmgpt.data.world.Hue;
import org.mmgpt.data.world.Item;
import org.mmgpt.data.world.Place;
import org.mmgpt.data.world.Scene;
import org.mmgpt.data.world.Shape;

/**
 * What there is to know about a scene, as ten classes: shape and color at each of the four places,
 * the character, the background. Class 0 means nothing is there, save for the background.
 *
 * <p>The throw-away head maps a perceiver latent to {@link #LOGITS} numbers, one range per kind of
 * class; latents 0 to 3 are read for the places, 4 for the character, 5 for the background. So the
 * latents learn to stand for parts of the picture.
 */
final class SceneLabels {
  /** A range of the head's outputs, read at one latent. */
  record Question(int latent, int firstLogit, int classes) {}

  private static final int SHAPES = 1 + Shape.values().length;
  private static final int HUES = 1 + Hue.values().length;
  private static final int CHARACTERS = 1 + Scene.CHARACTERS.length();
  private static final int BACKGROUNDS = Background.values().length;

  /** Outputs of the head. */
  static final int LOGITS = SHAPES + HUES + CHARACTERS + BACKGROUNDS;

  /** Classes of a scene. */
  static final int COUNT = 2 * Place.values().length + 2;

  private SceneLabels() {}

  /** Which range answers the class at {@code index}. */
  static Question question(int index) {
    int places = Place.values().length;
    if (index < 2 * places) {
      return index % 2 == 0
          ? new Question(index / 2, 0, SHAPES)
          : new Question(index / 2, SHAPES, HUES);
    }
    return index == 2 * places
        ? new Question(places, SHAPES + HUES, CHARACTERS)
        : new Question(places + 1, SHAPES + HUES + CHARACTERS, BACKGROUNDS);
  }

  /** The classes of a scene // (COUNT). */
  static long[] of(Scene scene) {
    var labels = new long[COUNT];
    for (Item item : scene.items()) {
      int place = item.place().ordinal();
      labels[2 * place] = 1 + item.shape().ordinal();
      labels[2 * place + 1] = 1 + item.hue().ordinal();
    }
    int places = Place.values().length;
    labels[2 * places] = scene.character().map(c -> 1 + Scene.CHARACTERS.indexOf(c)).orElse(0);
    labels[2 * places + 1] = scene.background().ordinal();
    return labels;
  }
}
