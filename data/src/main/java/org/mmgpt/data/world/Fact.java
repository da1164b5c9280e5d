package org.mmgpt.data.world;

import java.util.List;

/**
 * Something true, in the forms the world needs: as the subject of a statement (the base reads
 * these) and as questions (the instructions ask these), with one short answer for both.
 *
 * @param kind what sort of question it is
 * @param key equal exactly for the same fact; {@link Splits} hashes it
 * @param subjects openings of statements that the answer completes after "is" or ":"
 * @param questions wordings of the question
 * @param answer the exact answer
 */
public record Fact(
    QuestionKind kind, String key, List<String> subjects, List<String> questions, String answer) {

  public Fact {
    subjects = List.copyOf(subjects);
    questions = List.copyOf(questions);
    if (questions.isEmpty() || answer.isBlank()) {
      throw new IllegalArgumentException("fact '" + key + "' lacks a question or an answer");
    }
  }
}
