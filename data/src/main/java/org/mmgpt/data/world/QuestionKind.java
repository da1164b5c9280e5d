package org.mmgpt.data.world;

import java.util.Locale;

/** A kind of question; accuracies are counted by kind. */
public sealed interface QuestionKind {

  /** The name in tables, e.g. {@code next letter}. */
  String label();

  /** Questions about a picture. */
  enum Visual implements QuestionKind {
    COUNTING,
    COLOR,
    POSITION,
    SHAPE,
    READING,
    BACKGROUND,
    CAPTION;

    @Override
    public String label() {
      return QuestionKind.words(name());
    }
  }

  /** Questions about language only. */
  enum Language implements QuestionKind {
    OPPOSITE,
    NEXT_LETTER,
    CATEGORY,
    SUM,
    LAST_WORD;

    @Override
    public String label() {
      return QuestionKind.words(name());
    }
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
