package org.mmgpt.infer.sampling;

/** Forbids any token that would complete a run of {@code size} tokens which occurred before. */
record NoRepeatNgram(int size) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    int length = tokens.size();
    for (int start = 0; start + size <= length; start++) {
      if (endsWithPrefixOf(tokens, start)) {
        logits[(int) tokens.get(start + size - 1)] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** Whether the last size-1 tokens equal those from {@code start} on. */
  private boolean endsWithPrefixOf(TokenSequence tokens, int start) {
    int tail = tokens.size() - (size - 1);
    for (int i = 0; i < size - 1; i++) {
      if (tokens.get(start + i) != tokens.get(tail + i)) {
        return false;
      }
    }
    return true;
  }
}
