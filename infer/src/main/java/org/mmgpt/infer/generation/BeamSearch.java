package org.mmgpt.infer.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.LengthRule;
import org.mmgpt.infer.sampling.Categorical;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.Scores;
import org.mmgpt.infer.sampling.TokenChooser;
import org.mmgpt.infer.sampling.TokenSequence;
import org.mmgpt.infer.sampling.TopK;

/**
 * Beam search and beam sampling of one prompt, with the rules of HF transformers: {@code 2 *
 * num_beams} candidates a step, an end token counts only if it ranks among the first {@code
 * num_beams}, at the limit all live beams are taken as complete. {@link LengthRule} chooses between
 * the release of the original's time and today's.
 */
final class BeamSearch {
  /** Beams other than the first start out of the race, as all hold the same prompt. */
  private static final double NOT_YET = -1e9;

  private record Beam(TokenSequence tokens, double sumLogProbs) {}

  private record Candidate(int beam, int token, double sumLogProbs) {}

  private final GenerationConfig config;
  private final BooleanSupplier cancelled;
  private final List<LogitsProcessor> penalties;
  private final List<LogitsProcessor> warpers;
  private final Set<Long> eosTokenIds;
  private final TokenPrompt prompt;
  private final RandomGenerator random;

  BeamSearch(GenerationConfig config, TokenPrompt prompt, BooleanSupplier cancelled) {
    this.config = config;
    this.prompt = prompt;
    this.cancelled = cancelled;
    this.penalties = LogitsProcessor.penalties(config);
    this.warpers = LogitsProcessor.warpers(config);
    this.eosTokenIds = new HashSet<>(config.eosTokenIds());
    this.random = TokenChooser.random(config, prompt.index());
  }

  /**
   * Extends the prompt, which {@code scores} was opened with as its one sequence.
   *
   * @return the {@code num_return_sequences} best hypotheses, best first
   */
  List<Generation> run(NextTokenScores scores) {
    var hypotheses = new BeamHypotheses(config, prompt.length());
    var beams = new ArrayList<Beam>();
    for (int i = 0; i < config.numBeams(); i++) {
      beams.add(new Beam(new TokenSequence(prompt.ids()), i == 0 ? 0 : NOT_YET));
    }
    float[] first = scores.prefill()[0]; // (V)
    scores.reorder(new int[config.numBeams()]); // every beam starts from the one prompt
    var logits = new float[config.numBeams()][];
    Arrays.setAll(logits, i -> first.clone());

    for (int step = 1; ; step++) {
      List<Candidate> candidates = candidates(beams, logits);
      List<Candidate> live = live(candidates, beams, hypotheses);
      int length = beams.getFirst().tokens().size();
      double bestSum =
          config.lengthRule() == LengthRule.PROMPT_AND_GENERATED || live.isEmpty()
              ? candidates.getFirst().sumLogProbs()
              : live.getFirst().sumLogProbs();
      boolean done = live.isEmpty() || hypotheses.done(bestSum, length);
      List<Beam> parents = List.copyOf(beams);
      beams.clear();
      live.forEach(candidate -> beams.add(extended(parents, candidate)));
      if (done) {
        break;
      }
      if (step == config.maxNewTokens() || cancelled.getAsBoolean()) {
        beams.forEach(
            beam -> hypotheses.offer(beam.tokens(), beam.sumLogProbs(), OptionalLong.empty()));
        break;
      }
      scores.reorder(live.stream().mapToInt(Candidate::beam).toArray());
      logits = scores.append(live.stream().mapToLong(Candidate::token).toArray());
    }
    return hypotheses.best().stream()
        .limit(config.numReturnSequences())
        .map(this::generation)
        .toList();
  }

  /** Those that go on, {@code num_beams} at most; what ends is offered. */
  private List<Candidate> live(
      List<Candidate> candidates, List<Beam> beams, BeamHypotheses hypotheses) {
    var live = new ArrayList<Candidate>();
    for (int rank = 0; rank < candidates.size() && live.size() < config.numBeams(); rank++) {
      Candidate candidate = candidates.get(rank);
      if (!eosTokenIds.contains((long) candidate.token())) {
        live.add(candidate);
      } else if (rank < config.numBeams()) {
        TokenSequence ended = beams.get(candidate.beam()).tokens();
        hypotheses.offer(ended, candidate.sumLogProbs(), OptionalLong.of(candidate.token()));
      }
    }
    return live;
  }

  private static Beam extended(List<Beam> parents, Candidate candidate) {
    TokenSequence tokens = parents.get(candidate.beam()).tokens().copy();
    tokens.add(candidate.token());
    return new Beam(tokens, candidate.sumLogProbs());
  }

  /** The {@code 2 * num_beams} continuations to consider, best first. */
  private List<Candidate> candidates(List<Beam> beams, float[][] logits) {
    int vocabulary = logits[0].length;
    var all = new float[beams.size() * vocabulary]; // (num_beams * V)
    for (int i = 0; i < beams.size(); i++) {
      Beam beam = beams.get(i);
      score(beam, logits[i]);
      System.arraycopy(logits[i], 0, all, i * vocabulary, vocabulary);
    }
    int count = 2 * config.numBeams();
    int[] picked =
        config.doSample() ? Categorical.drawDistinct(all, count, random) : highest(all, count);
    return Arrays.stream(picked)
        .mapToObj(i -> new Candidate(i / vocabulary, i % vocabulary, all[i]))
        .sorted(Comparator.comparingDouble(Candidate::sumLogProbs).reversed())
        .toList();
  }

  /** Scores to sums of log-probabilities, in place; the older release warps the sums themselves. */
  private void score(Beam beam, float[] logProbs) {
    Scores.check(logProbs);
    Categorical.logSoftmax(logProbs);
    penalties.forEach(penalty -> penalty.process(beam.tokens(), logProbs));
    boolean warpSums = config.lengthRule() == LengthRule.PROMPT_AND_GENERATED;
    if (!warpSums) {
      warpers.forEach(warper -> warper.process(beam.tokens(), logProbs));
    }
    for (int token = 0; token < logProbs.length; token++) {
      logProbs[token] = (float) (logProbs[token] + beam.sumLogProbs());
    }
    if (warpSums) {
      warpers.forEach(warper -> warper.process(beam.tokens(), logProbs));
    }
  }

  private static int[] highest(float[] scores, int count) {
    float[] kept = scores.clone();
    TopK.keep(count, kept); // so that only a few are sorted, not num_beams * V
    int[] ascending = Categorical.ascending(kept);
    var highest = new int[Math.min(count, ascending.length)];
    for (int i = 0; i < highest.length; i++) {
      highest[i] = ascending[ascending.length - 1 - i];
    }
    return highest;
  }

  private Generation generation(BeamHypotheses.Hypothesis hypothesis) {
    TokenSequence tokens = hypothesis.tokens();
    if (hypothesis.end().isPresent()) {
      tokens = tokens.copy();
      // The older release ends all with the first of several end tokens, whichever came.
      tokens.add(
          switch (config.lengthRule()) {
            case PROMPT_AND_GENERATED -> config.eosTokenIds().getFirst();
            case GENERATED -> hypothesis.end().getAsLong();
          });
    }
    var reason = hypothesis.end().isPresent() ? FinishReason.STOP : FinishReason.LENGTH;
    return new Generation(tokens.generated(), reason, hypothesis.score());
  }
}
