package org.mmgpt.infer.sampling;

/**
 * Nucleus sampling (Holtzman et al. 2019): keeps the most probable tokens whose probabilities sum
 * to at least {@code p}. As in HF, tokens are dropped from the least probable upwards while their
 * sum stays within {@code 1 - p}.
 */
record TopP(double p, int minTokensToKeep) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    int[] ascending = Categorical.ascending(logits);
    double[] probabilities = Categorical.softmax(logits);
    double sum = 0;
    for (int i = 0; i < ascending.length - minTokensToKeep; i++) {
      sum += probabilities[ascending[i]];
      if (sum > 1 - p) {
        return;
      }
      logits[ascending[i]] = Float.NEGATIVE_INFINITY;
    }
  }
}
