package org.mmgpt.data.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SceneTest {

  private static final Item RED_SQUARE = new Item(Shape.SQUARE, Hue.RED, Place.LEFT);
  private static final Item ORANGE_STAR = new Item(Shape.STAR, Hue.ORANGE, Place.TOP);

  @Test
  void theSameSeedDrawsTheSamePictures() {
    var one = new SplittableRandom(7);
    var other = new SplittableRandom(7);
    for (int i = 0; i < 20; i++) {
      var scene = Scene.random(one);
      assertThat(Scene.random(other)).isEqualTo(scene);
      assertThat(ScenePainter.rgb(ScenePainter.paint(scene, one)))
          .isEqualTo(ScenePainter.rgb(ScenePainter.paint(scene, other)));
    }
  }

  @Test
  void thePictureShowsTheColorsOfTheScene() {
    var scene = new Scene(Background.GRAY, List.of(RED_SQUARE), Optional.empty());
    var image = ScenePainter.paint(scene, new SplittableRandom(1));
    assertThat(image.getRGB(0, 0)).isEqualTo(Background.GRAY.color().getRGB());
    assertThat(image.getRGB(9, 24)).isEqualTo(Hue.RED.color().getRGB());
    assertThat(ScenePainter.rgb(image)).hasSize(48 * 48 * 3).startsWith(140, 140, 140);
  }

  @Test
  void everyCharacterCanBeWritten() {
    for (char c : Scene.CHARACTERS.toCharArray()) {
      var scene = new Scene(Background.WHITE, List.of(RED_SQUARE), Optional.of(c));
      var empty = new Scene(Background.WHITE, List.of(RED_SQUARE), Optional.empty());
      assertThat(ScenePainter.rgb(ScenePainter.paint(scene, new SplittableRandom(1))))
          .isNotEqualTo(ScenePainter.rgb(ScenePainter.paint(empty, new SplittableRandom(1))));
    }
  }

  @Test
  void theOrderOfItemsDoesNotMatter() {
    var one = new Scene(Background.PINK, List.of(RED_SQUARE, ORANGE_STAR), Optional.of('K'));
    var other = new Scene(Background.PINK, List.of(ORANGE_STAR, RED_SQUARE), Optional.of('K'));
    assertThat(one).isEqualTo(other);
    assertThat(one.key())
        .isEqualTo(other.key())
        .isEqualTo("a red square on the left, an orange star at the top / pink / K");
  }

  @Test
  void shapesAreNeverAlike() {
    var twin = new Item(Shape.SQUARE, Hue.BLUE, Place.TOP);
    assertThatThrownBy(
            () -> new Scene(Background.PINK, List.of(RED_SQUARE, twin), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alike");
  }
}
