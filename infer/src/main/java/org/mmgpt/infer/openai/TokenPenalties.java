package org.mmgpt.infer.openai;

import java.util.HashMap;
import java.util.Map;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.TokenSequence;

/**
 * OpenAI's penalties, on the answer alone: {@code frequency} times as often as a token was said,
 * and {@code presence} once if it was.
 */
record TokenPenalties(double frequency, double presence) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (long token : tokens.generated()) {
      counts.merge((int) token, 1, Integer::sum);
    }
    counts.forEach((token, count) -> logits[token] -= (float) (frequency * count + presence));
  }
}
