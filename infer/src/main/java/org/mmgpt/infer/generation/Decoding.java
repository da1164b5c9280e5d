package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.infer.sampling.TokenChooser;
import org.mmgpt.infer.sampling.TokenSequence;

/**
 * Greedy search and sampling over a batch of sequences: score, process, choose, append, until every
 * sequence has ended.
 */
final class Decoding {
  private final GenerationConfig config;
  private final Set<Long> eosTokenIds;
  private final BooleanSupplier cancelled;

  Decoding(GenerationConfig config, BooleanSupplier cancelled) {
    this.config = config;
    this.cancelled = cancelled;
    this.eosTokenIds = new HashSet<>(config.eosTokenIds());
  }

  /**
   * Extends {@code prompts}, which {@code scores} was opened with, in the same order.
   *
   * @param listener is told of tokens by the place of their generation: the index of its prompt
   *     times {@code num_return_sequences}, plus which of those it is
   * @return {@code num_return_sequences} generations a prompt, those of a prompt side by side
   */
  List<Generation> run(List<TokenPrompt> prompts, NextTokenScores scores, TokenListener listener) {
    List<Row> rows = rows(prompts);
    boolean highest =
        config.numReturnSequences() == 1
            && rows.stream().allMatch(row -> row.chooser.takesHighest());
    long[] chosen =
        highest
            ? taken(rows, scores.prefillHighest(), listener)
            : chosen(rows, prefill(prompts.size(), scores), listener);
    List<Row> live = rows;
    for (int step = 1; !live.stream().allMatch(Row::ended); step++) {
      if (step == config.maxNewTokens() || cancelled.getAsBoolean()) {
        var reason = step == config.maxNewTokens() ? FinishReason.LENGTH : FinishReason.CANCELLED;
        live.forEach(row -> row.end(reason));
        break;
      }
      int[] going = going(live);
      if (4 * going.length <= 3 * live.size()) { // the cache is copied, so not for every row
        scores.reorder(going);
        live = at(live, going);
        chosen = at(chosen, going);
      }
      chosen =
          highest
              ? taken(live, scores.appendHighest(chosen), listener)
              : chosen(live, scores.append(chosen), listener);
    }
    return rows.stream().map(Row::generation).toList();
  }

  private List<Row> rows(List<TokenPrompt> prompts) {
    int copies = config.numReturnSequences();
    var rows = new ArrayList<Row>();
    for (TokenPrompt prompt : prompts) {
      for (int copy = 0; copy < copies; copy++) {
        int place = prompt.index() * copies + copy;
        rows.add(new Row(place, new TokenSequence(prompt.ids()), new TokenChooser(config, place)));
      }
    }
    return rows;
  }

  /** The first scores of every row, (B * copies, V); the copies of a prompt have the same. */
  private float[][] prefill(int prompts, NextTokenScores scores) {
    int copies = config.numReturnSequences();
    float[][] logits = scores.prefill(); // (B, V)
    if (copies == 1) {
      return logits;
    }
    scores.reorder(repeated(prompts, copies));
    return repeat(logits, copies);
  }

  private static long[] chosen(List<Row> live, float[][] logits, TokenListener listener) {
    var chosen = new long[live.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = live.get(i).next(logits[i], listener);
    }
    return chosen;
  }

  private static long[] taken(List<Row> live, long[] highest, TokenListener listener) {
    var taken = new long[live.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = live.get(i).take(highest[i], listener);
    }
    return taken;
  }

  private static float[][] repeat(float[][] logits, int copies) {
    var repeated = new float[logits.length * copies][];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = logits[i / copies].clone(); // each is changed by its own sequence
    }
    return repeated;
  }

  private static int[] repeated(int prompts, int copies) {
    var rows = new int[prompts * copies];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i / copies;
    }
    return rows;
  }

  private static int[] going(List<Row> rows) {
    var going = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).ended()) {
        going.add(i);
      }
    }
    return going.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Row> at(List<Row> rows, int[] places) {
    var some = new ArrayList<Row>();
    for (int place : places) {
      some.add(rows.get(place));
    }
    return some;
  }

  private static long[] at(long[] tokens, int[] places) {
    var some = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      some[i] = tokens[places[i]];
    }
    return some;
  }

  private final class Row {
    /** What an ended sequence is fed while others go on; its scores are ignored. */
    private static final long FILLER = 0;

    private final int place;
    private final TokenSequence tokens;
    private final TokenChooser chooser;
    private FinishReason reason = FinishReason.LENGTH;
    private boolean ended;

    Row(int place, TokenSequence tokens, TokenChooser chooser) {
      this.place = place;
      this.tokens = tokens;
      this.chooser = chooser;
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
      return ended ? FILLER : take(chooser.choose(tokens, logits), listener);
    }

    long take(long token, TokenListener listener) {
      if (ended) {
        return FILLER;
      }
      if (token == Scores.NONE) {
        throw Scores.overflow();
      }
      tokens.add(token);
      if (eosTokenIds.contains(token) || !listener.chosen(place, token)) {
        end(FinishReason.STOP);
      }
      return token;
    }

    Generation generation() {
      return new Generation(tokens.generated(), reason, 0);
    }
  }
}
