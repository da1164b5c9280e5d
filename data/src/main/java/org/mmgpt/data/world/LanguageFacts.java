package org.mmgpt.data.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mmgpt.data.world.QuestionKind.Language;

/** What can be asked without a picture: a few closed sets of facts, and one word game. */
public final class LanguageFacts {

  /** Number words; sums stay within them. */
  static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("hot", "cold"),
          List.of("big", "small"),
          List.of("day", "night"),
          List.of("up", "down"),
          List.of("open", "shut"),
          List.of("fast", "slow"),
          List.of("old", "new"),
          List.of("wet", "dry"),
          List.of("rich", "poor"),
          List.of("hard", "soft"),
          List.of("long", "short"),
          List.of("full", "empty"),
          List.of("high", "low"),
          List.of("near", "far"),
          List.of("early", "late"),
          List.of("good", "bad"));

  private static final Map<String, List<String>> CATEGORIES =
      Map.of(
          "animal",
          List.of("cat", "dog", "horse", "bird", "fish", "cow", "mouse", "lion"),
          "fruit",
          List.of("apple", "pear", "plum", "cherry", "lemon", "grape", "banana", "melon"),
          "tool",
          List.of("hammer", "saw", "knife", "axe", "drill", "spade", "needle", "brush"),
          "color",
          List.of("red", "green", "blue", "yellow", "purple", "white", "black", "gray"));

  private static final List<String> CATEGORY_NAMES = List.of("animal", "fruit", "tool", "color");

  private LanguageFacts() {}

  /** Every fact of the closed sets, always in the same order. */
  public static List<Fact> all() {
    var facts = new ArrayList<Fact>();
    for (List<String> pair : OPPOSITES) {
      facts.add(opposite(pair.get(0), pair.get(1)));
      facts.add(opposite(pair.get(1), pair.get(0)));
    }
    for (char letter = 'A'; letter < 'Z'; letter++) {
      facts.add(nextLetter(letter));
    }
    for (String category : CATEGORY_NAMES) {
      for (String thing : CATEGORIES.getOrDefault(category, List.of())) {
        facts.add(category(thing, category));
      }
    }
    for (int a = 1; a < NUMBERS.size(); a++) {
      for (int b = 1; a + b < NUMBERS.size(); b++) {
        facts.add(sum(a, b));
      }
    }
    return List.copyOf(facts);
  }

  /** A word game: three different words, and which one came last. */
  public static Fact lastWord(RandomGenerator random) {
    var words = new ArrayList<String>();
    while (words.size() < 3) {
      String word = Vocabulary.pick(Vocabulary.PLAIN, random);
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    String all = String.join(" ", words);
    return new Fact(
        Language.LAST_WORD,
        "last of " + all,
        List.of("the words are " + all + " , and the last word", "of " + all + " the last word"),
        List.of(
            "What is the last word of " + all + " ?",
            "Say the last word of " + all + " .",
            "Here are words , " + all + " . Which one is the last?"),
        words.getLast());
  }

  private static Fact opposite(String word, String answer) {
    return new Fact(
        Language.OPPOSITE,
        "opposite of " + word,
        List.of(
            "the opposite of " + word,
            "the word " + word + " has an opposite , which",
            "think of " + word + " , the opposite"),
        List.of(
            "What is the opposite of " + word + "?",
            "Tell me the opposite of " + word + ".",
            "Which word is the opposite of " + word + "?"),
        answer);
  }

  private static Fact nextLetter(char letter) {
    return new Fact(
        Language.NEXT_LETTER,
        "letter after " + letter,
        List.of(
            "the letter after " + letter,
            "after " + letter + " comes a letter , which",
            "think of " + letter + " , the next letter"),
        List.of(
            "Which letter comes after " + letter + "?",
            "What is the letter after " + letter + "?",
            "Tell me the letter after " + letter + "."),
        String.valueOf((char) (letter + 1)));
  }

  private static Fact category(String thing, String category) {
    return new Fact(
        Language.CATEGORY,
        "category of " + thing,
        List.of(
            "the kind of thing that the word " + thing + " means",
            "the kind of " + thing,
            "think of " + thing + " , the kind"),
        List.of(
            "What kind of thing is " + thing + "?",
            "Tell me the kind of " + thing + ".",
            "Is " + thing + " an animal , a fruit , a tool or a color?"),
        category);
  }

  private static Fact sum(int a, int b) {
    String terms = NUMBERS.get(a) + " plus " + NUMBERS.get(b);
    return new Fact(
        Language.SUM,
        terms,
        List.of(terms, "the sum " + terms, "think of " + terms + " , the sum"),
        List.of(
            "What is " + terms + "?",
            "Tell me the sum " + terms + ".",
            "How much is " + terms + "?"),
        NUMBERS.get(a + b));
  }
}
