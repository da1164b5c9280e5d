package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Every word of the world, collected from the texts themselves so that none can be forgotten. */
final class Vocabulary {

  /** Words with no part in any fact about pictures; word games and lead-ins draw from them. */
  static final List<String> PLAIN =
      List.of(
          "sky", "tree", "house", "road", "river", "stone", "chair", "table", "book", "door",
          "window", "garden", "boat", "cloud", "rain", "snow", "wind", "leaf", "bread", "milk",
          "king", "song", "ship", "train", "lamp", "coat", "shoe", "ring", "bell", "clock");

  private static final List<String> TEMPLATE =
      List.of(
          "Below is an instruction that describes a task. Write a response that appropriately"
              + " completes the request.",
          "Image Instruction Input Response");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]");

  private Vocabulary() {}

  /** All words, in a fixed order. */
  static List<String> words() {
    var texts = new ArrayList<String>(TEMPLATE);
    texts.addAll(PLAIN);
    texts.addAll(Statements.FILLERS);
    texts.addAll(Statements.LINKS);
    texts.addAll(LanguageFacts.NUMBERS);
    var facts = new ArrayList<>(LanguageFacts.all());
    facts.add(LanguageFacts.lastWord(new SplittableRandom(0)));
    for (Shape shape : Shape.values()) {
      for (Place place : Place.values()) {
        for (Hue hue : Hue.values()) {
          for (Background background : Background.values()) {
            var item = new Item(shape, hue, place);
            facts.addAll(SceneFacts.of(new Scene(background, List.of(item), Optional.of('A'))));
          }
        }
      }
    }
    for (Fact fact : facts) {
      texts.addAll(fact.subjects());
      texts.addAll(fact.questions());
      texts.add(fact.answer());
    }
    texts.add("and"); // joins the parts of a caption
    texts.add(String.join(" ", Scene.CHARACTERS.split("")));
    var words = new LinkedHashSet<String>();
    for (String text : texts) {
      WORD.matcher(text).results().forEach(match -> words.add(match.group()));
    }
    return List.copyOf(words);
  }

  static <T> T pick(List<T> values, RandomGenerator random) {
    return values.get(random.nextInt(values.size()));
  }
}
