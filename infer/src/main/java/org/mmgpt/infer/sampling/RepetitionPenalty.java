package org.mmgpt.infer.sampling;

import java.util.BitSet;

/**
 * Makes every token that the sequence already holds less likely (Keskar et al. 2019, CTRL): a
 * positive score is divided by the penalty, a negative one multiplied.
 */
record RepetitionPenalty(double penalty) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    var seen = new BitSet(logits.length);
    for (int i = 0; i < tokens.size(); i++) {
      int id = (int) tokens.get(i);
      if (seen.get(id)) {
        continue; // once, however often it occurs
      }
      seen.set(id);
      logits[id] = (float) (logits[id] < 0 ? logits[id] * penalty : logits[id] / penalty);
    }
  }
}
