package org.mmgpt.infer.json.pattern;

/** A pattern that isn't one, or isn't supported. Its message follows "the pattern". */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatternException(String problem) {
    super(problem);
  }
}
