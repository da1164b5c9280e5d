package org.mmgpt.infer.openai;

import java.util.Map;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.TokenSequence;

/** Added to the scores of single tokens: OpenAI's {@code logit_bias}. */
record TokenBias(Map<Integer, Float> bias) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    bias.forEach((token, value) -> logits[token] += value);
  }
}
