package org.mmgpt.data.format;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.data.Turn;
import org.mmgpt.data.error.DataException;

/**
 * Collects messages, in the order they were sent, into turns. A system message leads the first
 * question, because the template has no place of its own for it; messages of a person one after
 * another are one question; a question without an answer at the end is left out.
 */
final class Exchanges {
  private static final String PARAGRAPH = "\n\n";

  private final String place;
  private final List<Turn> turns = new ArrayList<>();
  private final StringBuilder question = new StringBuilder();
  private int images;
  private boolean asked;

  /**
   * @param place the file and the record's number, for errors
   */
  Exchanges(String place) {
    this.place = place;
  }

  void system(String text) {
    append(text);
  }

  void human(String text, int pictures) {
    append(text);
    images += pictures;
    asked = true;
  }

  /**
   * @param learned whether the answer is
   */
  void assistant(String text, boolean learned) {
    if (!asked) {
      throw new DataException(place + ": an answer without a question before it");
    }
    var turn = Turn.of(question.toString(), text).withImages(images);
    turns.add(learned ? turn : turn.notLearned());
    question.setLength(0);
    images = 0;
    asked = false;
  }

  /** The turns so far, at least one. */
  List<Turn> turns() {
    if (turns.isEmpty()) {
      throw new DataException(place + ": no answer to learn");
    }
    return turns;
  }

  private void append(String text) {
    if (!text.isEmpty()) {
      question.append(question.isEmpty() ? "" : PARAGRAPH).append(text);
    }
  }
}
