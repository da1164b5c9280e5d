package org.mmgpt.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Greedy search and sampling over a batch of sequences: score, process, choose, append, until every
 * sequence has ended.
 */
final class Decoding {
  private final GenerationConfig config;
  private final List<LogitsProcessor> processors;
  private final Set<Long> eosTokenIds;
  private final BooleanSupplier cancelled;

  Decoding(GenerationConfig config, BooleanSupplier cancelled) {
    this.config = config;
    this.cancelled = cancelled;
    var all = new ArrayList<>(LogitsProcessor.penalties(config));
    all.addAll(LogitsProcessor.warpers(config));
    this.processors = List.copyOf(all);
    this.eosTokenIds = new HashSet<>(config.eosTokenIds());
  }

  /**
   * Extends {@code prompts}, which {@code scores} was opened with, in the same order.
   *
   * @return one generation a prompt
   */
  List<Generation> run(List<long[]> prompts, NextTokenScores scores, TokenListener listener) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < prompts.size(); i++) {
      rows.add(new Row(i, new TokenSequence(prompts.get(i)), random(config, i)));
    }
    float[][] logits = scores.prefill(); // (B, V)
    for (int step = 1; ; step++) {
      var chosen = new long[rows.size()];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = rows.get(i).next(logits[i], listener);
      }
      if (rows.stream().allMatch(Row::ended)) {
        break;
      }
      if (step == config.maxNewTokens() || cancelled.getAsBoolean()) {
        var reason = step == config.maxNewTokens() ? FinishReason.LENGTH : FinishReason.CANCELLED;
        rows.forEach(row -> row.end(reason));
        break;
      }
      logits = scores.append(chosen);
    }
    return rows.stream().map(Row::generation).toList();
  }

  /** A generator of its own for each sequence, so that its draws don't depend on neighbours. */
  static RandomGenerator random(GenerationConfig config, int row) {
    RandomGeneratorFactory<RandomGenerator> factory =
        RandomGeneratorFactory.of("L64X128MixRandom");
    return config.seed().isPresent()
        ? factory.create(config.seed().getAsLong() + row)
        : factory.create();
  }

  private final class Row {
    /** What an ended sequence is fed while others go on; its scores are ignored. */
    private static final long FILLER = 0;

    private final int index;
    private final TokenSequence tokens;
    private final RandomGenerator random;
    private FinishReason reason = FinishReason.LENGTH;
    private boolean ended;

    Row(int index, TokenSequence tokens, RandomGenerator random) {
      this.index = index;
      this.tokens = tokens;
      this.random = random;
    }

    boolean ended() {
      return ended;
    }

    void end(FinishReason why) {
      if (!ended) {
        ended = true;
        reason = why;
      }
    }

    long next(float[] logits, TokenListener listener) {
      if (ended) {
        return FILLER;
      }
      for (LogitsProcessor processor : processors) {
        processor.process(tokens, logits);
      }
      long token =
          config.doSample() ? Categorical.draw(logits, random) : Categorical.argmax(logits);
      tokens.add(token);
      if (eosTokenIds.contains(token) || !listener.chosen(index, token)) {
        end(FinishReason.STOP);
      }
      return token;
    }

    Generation generation() {
      return new Generation(tokens.generated(), reason, 0);
    }
  }
}
