package org.mmgpt.infer.sampling;

/** Divides the scores: below 1 sharpens the distribution, above 1 flattens it. */
record Temperature(double temperature) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (logits[i] / temperature);
    }
  }
}
