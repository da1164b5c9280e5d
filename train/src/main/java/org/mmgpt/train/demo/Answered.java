package org.mmgpt.train.demo;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A question of the test with the generated answers.
 *
 * @param kind what sort of question it is, e.g. {@code counting}
 * @param picture what it is about, absent for questions about language
 * @param expected the one right answer
 * @param before the answer of the base model
 * @param after the answer after fine-tuning
 */
public record Answered(
    String kind,
    Optional<BufferedImage> picture,
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
