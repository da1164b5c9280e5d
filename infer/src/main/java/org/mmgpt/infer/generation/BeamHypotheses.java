package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.mmgpt.infer.config.EarlyStopping;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.sampling.TokenSequence;

/** The best complete sequences that a beam search has found so far, at most {@code num_beams}. */
final class BeamHypotheses {
  /** A complete sequence; {@code end} is what the model ended it with, none if the limit did. */
  record Hypothesis(TokenSequence tokens, double score, OptionalLong end) {}

  private final GenerationConfig config;
  private final int promptLength;
  private final List<Hypothesis> best = new ArrayList<>();

  BeamHypotheses(GenerationConfig config, int promptLength) {
    this.config = config;
    this.promptLength = promptLength;
  }

  /**
   * Offers a sequence.
   *
   * @param tokens without the end-of-sequence token
   * @param sumLogProbs of all its tokens, the end-of-sequence token's included
   */
  void offer(TokenSequence tokens, double sumLogProbs, OptionalLong end) {
    // transformers before 4.36 took the length before the end token was appended, later ones after.
    int length =
        switch (config.lengthRule()) {
          case PROMPT_AND_GENERATED -> tokens.size();
          case GENERATED -> tokens.generatedSize() + (end.isPresent() ? 1 : 0);
        };
    best.add(new Hypothesis(tokens, normalised(sumLogProbs, length), end));
    best.sort(Comparator.comparingDouble(Hypothesis::score).reversed()); // stable: first in stays
    if (best.size() > config.numBeams()) {
      best.removeLast();
    }
  }

  /**
   * Whether to stop after the step that turned sequences of {@code length} tokens into longer ones.
   *
   * @param bestSumLogProbs of the candidates of that step: under the older rule of all of them,
   *     under the newer of those that didn't end
   */
  boolean done(double bestSumLogProbs, int length) {
    if (best.size() < config.numBeams()) {
      return false;
    }
    int reachable =
        config.earlyStopping() == EarlyStopping.NEVER && config.lengthPenalty() > 0
            ? promptLength + config.maxNewTokens()
            : length;
    int counted =
        switch (config.lengthRule()) {
          case PROMPT_AND_GENERATED -> reachable;
          case GENERATED -> reachable - promptLength + (reachable == length ? 1 : 0);
        };
    return config.earlyStopping() == EarlyStopping.WHEN_ENOUGH
        || best.getLast().score() >= normalised(bestSumLogProbs, counted);
  }

  private double normalised(double sumLogProbs, int length) {
    return sumLogProbs / Math.pow(length, config.lengthPenalty());
  }

  /** Best first. */
  List<Hypothesis> best() {
    return List.copyOf(best);
  }
}
