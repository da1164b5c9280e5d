package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * What the base is trained on: pages with captions and statements about a picture, and pages of
 * plain text. It never holds the instruction template, a question, or a held-out picture.
 */
public final class BaseCorpus {

  private static final List<Fact> LANGUAGE = LanguageFacts.all();
  private static final int LONGEST_LEAD_IN = 10;
  private static final int STATEMENTS = 5;

  private BaseCorpus() {}

  /** A page about a scene of the training split: a few of its facts, the caption among them. */
  public static Page about(Scene scene, RandomGenerator random) {
    if (Splits.heldOut(scene)) {
      throw new IllegalArgumentException("held out for the test: " + scene.key());
    }
    var facts = new ArrayList<>(SceneFacts.of(scene));
    Collections.shuffle(facts, Random.from(random));
    var writer = new Page.Writer();
    for (Fact fact : facts.subList(0, Math.min(STATEMENTS, facts.size()))) {
      Statements.tell(fact, writer, random);
    }
    return writer.page(
        Optional.of(scene), Statements.words(random.nextInt(LONGEST_LEAD_IN + 1), random));
  }

  /** A page without a picture: general facts, word games and words repeated. */
  public static Page plain(RandomGenerator random) {
    var writer = new Page.Writer();
    for (int i = 0; i < STATEMENTS; i++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          String words = Statements.words(2 + random.nextInt(4), random);
          writer.say(words + " , to say it again , ");
          writer.answer(words);
          writer.say(".\n");
        }
        case 1 -> Statements.tell(unseenInTest(random), writer, random);
        default -> Statements.tell(Vocabulary.pick(LANGUAGE, random), writer, random);
      }
    }
    return writer.page(Optional.empty(), "");
  }

  /** A scene of the training split. */
  public static Scene scene(RandomGenerator random) {
    Scene scene;
    do {
      scene = Scene.random(random);
    } while (Splits.heldOut(scene));
    return scene;
  }

  private static Fact unseenInTest(RandomGenerator random) {
    Fact fact;
    do {
      fact = LanguageFacts.lastWord(random);
    } while (Splits.heldOut(fact));
    return fact;
  }
}
