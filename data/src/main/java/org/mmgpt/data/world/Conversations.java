package org.mmgpt.data.world;

import static org.mmgpt.data.world.Vocabulary.pick;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mmgpt.data.world.Conversation.Asked;
import org.mmgpt.data.world.QuestionKind.Language;
import org.mmgpt.data.world.QuestionKind.Visual;

/** Draws conversations of either side of {@link Splits}; kinds of questions are equally likely. */
public enum Conversations {
  TRAINING(false),
  TEST(true);

  private final boolean heldOut;
  private final List<Fact> facts;

  Conversations(boolean heldOut) {
    this.heldOut = heldOut;
    this.facts = LanguageFacts.all().stream().filter(f -> Splits.heldOut(f) == heldOut).toList();
  }

  /** Several questions of different kinds about one new picture. */
  public Conversation visual(int turns, RandomGenerator random) {
    Scene scene;
    do {
      scene = Scene.random(random);
    } while (Splits.heldOut(scene) != heldOut);
    var byKind = SceneFacts.of(scene).stream().collect(Collectors.groupingBy(Fact::kind));
    var kinds = new ArrayList<>(List.of(Visual.values()));
    kinds.removeIf(kind -> !byKind.containsKey(kind));
    Collections.shuffle(kinds, Random.from(random));
    var asked = new ArrayList<Asked>();
    for (Visual kind : kinds.subList(0, Math.min(turns, kinds.size()))) {
      asked.add(ask(pick(byKind.getOrDefault(kind, List.of()), random), random));
    }
    return new Conversation(Optional.of(scene), asked);
  }

  /** Several questions about language. */
  public Conversation language(int turns, RandomGenerator random) {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < turns; i++) {
      asked.add(ask(languageFact(pick(List.of(Language.values()), random), random), random));
    }
    return new Conversation(Optional.empty(), asked);
  }

  private Fact languageFact(Language kind, RandomGenerator random) {
    if (kind != Language.LAST_WORD) {
      return pick(facts.stream().filter(fact -> fact.kind() == kind).toList(), random);
    }
    Fact fact;
    do {
      fact = LanguageFacts.lastWord(random);
    } while (Splits.heldOut(fact) != heldOut);
    return fact;
  }

  private static Asked ask(Fact fact, RandomGenerator random) {
    return new Asked(fact, pick(fact.questions(), random));
  }
}
