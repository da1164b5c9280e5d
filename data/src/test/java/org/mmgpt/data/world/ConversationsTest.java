package org.mmgpt.data.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.world.QuestionKind.Language;
import org.mmgpt.data.world.QuestionKind.Visual;

class ConversationsTest {

  @Test
  void aSceneAnswersEveryKindOfQuestion() {
    var scene =
        new Scene(
            Background.BLACK,
            List.of(
                new Item(Shape.STAR, Hue.ORANGE, Place.TOP),
                new Item(Shape.CIRCLE, Hue.BLUE, Place.LEFT)),
            Optional.of('K'));
    var answers =
        SceneFacts.of(scene).stream()
            .collect(
                Collectors.groupingBy(
                    Fact::kind, Collectors.mapping(Fact::answer, Collectors.toList())));
    assertThat(answers)
        .containsOnlyKeys(Visual.values())
        .containsEntry(Visual.COUNTING, List.of("two"))
        .containsEntry(Visual.COLOR, List.of("blue", "orange"))
        .containsEntry(Visual.POSITION, List.of("left", "top"))
        .containsEntry(Visual.SHAPE, List.of("circle", "star"))
        .containsEntry(Visual.READING, List.of("K"))
        .containsEntry(Visual.BACKGROUND, List.of("black"))
        .containsEntry(
            Visual.CAPTION, List.of("a blue circle on the left and an orange star at the top"));
  }

  @Test
  void everyKindIsAsked() {
    var random = new SplittableRandom(3);
    var kinds = new HashSet<QuestionKind>();
    for (int i = 0; i < 200; i++) {
      Conversations.TEST.visual(3, random).asked().forEach(a -> kinds.add(a.fact().kind()));
      Conversations.TEST.language(3, random).asked().forEach(a -> kinds.add(a.fact().kind()));
    }
    assertThat(kinds).contains(Visual.values()).contains(Language.values());
  }

  @Test
  void onlyTheFirstTurnShowsThePicture() {
    var dialogue = Conversations.TRAINING.visual(3, new SplittableRandom(4)).dialogue();
    assertThat(dialogue.turns()).hasSize(3);
    assertThat(dialogue.turns()).extracting("images").containsExactly(1, 0, 0);
    assertThat(Conversations.TRAINING.language(2, new SplittableRandom(4)).dialogue().images())
        .isZero();
  }

  @Test
  void theSameSeedAsksTheSame() {
    assertThat(Conversations.TEST.visual(3, new SplittableRandom(5)))
        .isEqualTo(Conversations.TEST.visual(3, new SplittableRandom(5)));
  }
}
