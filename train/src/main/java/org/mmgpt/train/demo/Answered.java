package org.mmgpt.train.demo;

import java.util.Optional;
import org.mmgpt.data.image.Image;

/**
 * A question of the test with the generated answers.
 *
 * @param conversation number of the conversation; its questions stand side by side
 * @param kind what sort of question it is, e.g. {@code counting}
 * @param picture what the conversation is about, absent where it is about language
 * @param expected the one right answer
 * @param before the answer of the base model
 * @param after the answer after fine-tuning
 */
public record Answered(
    int conversation,
    String kind,
    Optional<Image> picture,
    String question,
    String expected,
    String before,
    String after) {

  /** Whether an answer is the right one to the letter, blanks and a final point aside. */
  static boolean exact(String expected, String answer) {
    return normal(expected).equals(normal(answer));
  }

  private static String normal(String answer) {
    String words = answer.strip().replaceAll("\\s+", " ");
    return words.endsWith(".") ? words.substring(0, words.length() - 1).strip() : words;
  }

  boolean rightBefore() {
    return exact(expected, before);
  }

  boolean rightAfter() {
    return exact(expected, after);
  }
}
