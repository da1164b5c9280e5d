package org.mmgpt.infer.json;

/**
 * What all schemas of one answer may take together: a request with 128 functions must not cost 128
 * times what a schema may.
 */
final class SchemaBudget {
  private static final int MOST_NODES = 2000;

  /** Of names and values that stand in the schema; OpenAI has the same limit. */
  private static final int MOST_TEXT = 120_000;

  /** Of schemas that are merged with each of several alternatives. */
  private static final int MOST_COPIED = 50_000;

  private final MatchingStrings strings = new MatchingStrings();
  private int nodes;
  private int merged;
  private int text;
  private long copied;

  MatchingStrings strings() {
    return strings;
  }

  void spendNode() {
    if (++nodes > MOST_NODES) {
      throw tooLarge();
    }
  }

  /** Returns whether that was one too many. */
  boolean spendMerge() {
    return ++merged > MOST_NODES;
  }

  void spendText(int characters) {
    text += characters;
    if (text > MOST_TEXT) {
      throw tooLarge();
    }
  }

  /** Of a schema with so many keywords, names and values, so many times. */
  void spendCopies(int size, int times) {
    copied += (long) size * times;
    if (copied > MOST_COPIED) {
      throw tooLarge();
    }
  }

  private static SchemaException tooLarge() {
    return new SchemaException("", "is too large");
  }
}
