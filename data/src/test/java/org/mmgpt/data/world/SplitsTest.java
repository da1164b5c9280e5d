package org.mmgpt.data.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitsTest {

  @Test
  void trainingAndTestShareNoPictureAndNoFact() {
    Map<Conversations, Set<String>> keys = new EnumMap<>(Conversations.class);
    for (var side : Conversations.values()) {
      var random = new SplittableRandom(1);
      var seen = new HashSet<String>();
      for (int i = 0; i < 300; i++) {
        var visual = side.visual(3, random);
        visual.scene().map(Scene::key).ifPresent(seen::add);
        visual.asked().forEach(asked -> seen.add(asked.fact().key()));
        side.language(3, random).asked().forEach(asked -> seen.add(asked.fact().key()));
      }
      keys.put(side, seen);
    }
    assertThat(keys.get(Conversations.TRAINING))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(keys.get(Conversations.TEST));
  }

  @Test
  void theBaseNeverSeesAHeldOutPicture() {
    var random = new SplittableRandom(2);
    Scene heldOut;
    do {
      heldOut = Scene.random(random);
    } while (!Splits.heldOut(heldOut));
    var scene = heldOut;
    assertThatThrownBy(() -> BaseCorpus.about(scene, random)).hasMessageContaining("held out");
    for (int i = 0; i < 1000; i++) {
      assertThat(Splits.heldOut(BaseCorpus.scene(random))).isFalse();
    }
  }

  @Test
  void everyKindOfLanguageQuestionHasFactsOnBothSides() {
    for (boolean side : new boolean[] {true, false}) {
      var kinds =
          LanguageFacts.all().stream()
              .filter(fact -> Splits.heldOut(fact) == side)
              .map(Fact::kind)
              .collect(Collectors.toSet());
      assertThat(kinds).hasSize(QuestionKind.Language.values().length - 1); // word games are drawn
    }
  }
}
