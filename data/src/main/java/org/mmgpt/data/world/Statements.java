package org.mmgpt.data.world;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Turns facts into statements, the only form in which the base reads them. Between the thing and
 * what is said of it stand more or fewer words, so that the base learns to look back for the thing
 * wherever it is, instead of at a fixed distance.
 */
final class Statements {

  static final List<String> FILLERS =
      List.of(
          "in this picture",
          "here",
          "as you can see",
          "on this page of the album",
          "if you look well",
          "of course",
          "as everyone knows",
          "to say it again",
          "please note");

  static final List<String> LINKS =
      List.of(" is ", " must be ", " seems to be ", " : ", ":\n", "\n", " .\n", " is\n");

  private Statements() {}

  /** Adds a statement of the fact to the page, with the answer marked as such. */
  static void tell(Fact fact, Page.Writer page, RandomGenerator random) {
    if (random.nextInt(8) == 0) {
      page.say(Vocabulary.pick(FILLERS, random) + " , ");
    }
    page.say(Vocabulary.pick(fact.subjects(), random));
    if (random.nextInt(4) == 0) {
      page.say(" , " + Vocabulary.pick(FILLERS, random) + " ,");
    }
    if (random.nextInt(12) == 0) {
      page.say(" ( " + words(1 + random.nextInt(6), random) + " )");
    }
    page.say(Vocabulary.pick(LINKS, random));
    page.answer(fact.answer());
    page.say(random.nextBoolean() ? ".\n" : "\n");
  }

  /** Words in no order. */
  static String words(int count, RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(Vocabulary.pick(Vocabulary.PLAIN, random));
    }
    return text.toString();
  }
}
