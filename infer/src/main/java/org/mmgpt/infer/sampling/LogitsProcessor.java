package org.mmgpt.infer.sampling;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.infer.config.GenerationConfig;

/**
 * Changes the scores of the next token before one is chosen. Scores stay in Java: a row of 32,003
 * floats costs less to copy out than the handful of small kernels it would take on the device, and
 * each request of a batch has its own settings.
 */
@FunctionalInterface
public interface LogitsProcessor {

  /**
   * Changes {@code logits} in place; negative infinity forbids a token.
   *
   * @param tokens the sequence so far, prompt included
   * @param logits one score per token of the vocabulary, fp32
   */
  void process(TokenSequence tokens, float[] logits);

  /** What applies whether or not tokens are drawn: penalties and bans, in HF's order. */
  static List<LogitsProcessor> penalties(GenerationConfig config) {
    var processors = new ArrayList<LogitsProcessor>();
    if (config.repetitionPenalty() != 1.0) {
      processors.add(new RepetitionPenalty(config.repetitionPenalty()));
    }
    if (config.noRepeatNgramSize() > 0) {
      processors.add(new NoRepeatNgram(config.noRepeatNgramSize()));
    }
    return List.copyOf(processors);
  }

  /**
   * What shapes the distribution tokens are drawn from, in HF's order: temperature, top-k, top-p,
   * min-p. Empty when {@code do_sample} is off.
   */
  static List<LogitsProcessor> warpers(GenerationConfig config) {
    if (!config.doSample()) {
      return List.of();
    }
    // With beams at least two tokens stay: one may be the end of the sequence.
    int minTokensToKeep = config.numBeams() > 1 ? 2 : 1;
    var warpers = new ArrayList<LogitsProcessor>();
    if (config.temperature() != 1.0) {
      warpers.add(new Temperature(config.temperature()));
    }
    if (config.topK() > 0) {
      warpers.add(new TopK(config.topK(), minTokensToKeep));
    }
    if (config.topP() < 1.0) {
      warpers.add(new TopP(config.topP(), minTokensToKeep));
    }
    if (config.minP() > 0.0) {
      warpers.add(new MinP(config.minP(), minTokensToKeep));
    }
    return List.copyOf(warpers);
  }
}
