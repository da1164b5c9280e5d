package org.mmgpt.infer.sampling;

/** Drops every token less probable than {@code p} times the most probable one. */
record MinP(double p, int minTokensToKeep) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    int[] ascending = Categorical.ascending(logits);
    if (ascending.length == 0) {
      return;
    }
    // p_i < p * p_max is the same as score_i < score_max + ln p: no normalisation needed.
    double threshold = logits[ascending[ascending.length - 1]] + Math.log(p);
    for (int i = 0; i < ascending.length - minTokensToKeep; i++) {
      if (logits[ascending[i]] < threshold) {
        logits[ascending[i]] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
