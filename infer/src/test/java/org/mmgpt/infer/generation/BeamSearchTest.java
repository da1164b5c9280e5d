package org.mmgpt.infer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.config.EarlyStopping;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.GenerationConfigBuilder;
import org.mmgpt.infer.config.LengthRule;

class BeamSearchTest {
  /**
   * Greedy takes 3 (.6) and then has nothing better than .4; 4 (.4) is followed by 5 for certain,
   * so two beams find 4 5 (.4) where greedy finds 3 1 (.24). Token 2 ends.
   */
  private static final double[][] TRAP = {
    {1, 0, 0, 0, 0, 0},
    {0, 0, 0, .6, .4, 0},
    {1, 0, 0, 0, 0, 0},
    {.3, .4, 0, 0, 0, .3},
    {0, 0, 0, 0, 0, 1},
    {0, 0, 1, 0, 0, 0},
  };

  /** From 1: the end (.45) or 3 (.55), then 3 nearly for ever. The length rule decides who wins. */
  private static final double[][] EARLY_END = {
    {1, 0, 0, 0}, {0, 0, .45, .55}, {1, 0, 0, 0}, {0, 0, .1, .9},
  };

  private static List<Generation> search(GenerationConfig config, double[][] next, long[] prompt) {
    return new BeamSearch(config, new TokenPrompt(0, prompt, List.of()), () -> false)
        .run(new BigramScores(next, prompt[prompt.length - 1]));
  }

  private static GenerationConfigBuilder beams(int count) {
    return GenerationConfig.greedy().toBuilder().numBeams(count);
  }

  @Test
  void looksFurtherThanGreedy() {
    var config = beams(2).maxNewTokens(2).build();
    Generation best = search(config, TRAP, new long[] {1}).getFirst();
    assertThat(best.tokens()).containsExactly(4, 5);
    assertThat(best.finishReason()).isEqualTo(FinishReason.LENGTH);
    assertThat(best.score()).isCloseTo(Math.log(.4) / 3, within(1e-6)); // prompt and generated: 3
  }

  @Test
  void returnsSeveralBestFirst() {
    var config = beams(2).maxNewTokens(2).numReturnSequences(2).build();
    List<Generation> both = search(config, TRAP, new long[] {1});
    assertThat(both).hasSize(2);
    assertThat(both.get(0).score()).isGreaterThan(both.get(1).score());
  }

  @Test
  void theLengthRulesDisagreeWhereAHypothesisEndsEarly() {
    long[] longPrompt = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    var config = beams(2).maxNewTokens(8);

    // ln .45 / 20 = -.040 beats (ln .55 + 7 ln .9) / 28 = -.048 ...
    var older = config.lengthRule(LengthRule.PROMPT_AND_GENERATED).build();
    assertThat(search(older, EARLY_END, longPrompt).getFirst().tokens()).containsExactly(2);

    // ... but ln .45 / 1 = -.80 doesn't beat (ln .55 + 7 ln .9) / 8 = -.17.
    var newer = config.lengthRule(LengthRule.GENERATED).build();
    assertThat(search(newer, EARLY_END, longPrompt).getFirst().tokens())
        .containsExactly(3, 3, 3, 3, 3, 3, 3, 3);
  }

  @Test
  void enoughHypothesesEndAnEagerSearch() {
    var config = beams(2).maxNewTokens(8).earlyStopping(EarlyStopping.WHEN_ENOUGH).build();
    Generation best = search(config, EARLY_END, new long[] {1}).getFirst();
    assertThat(best.finishReason()).isEqualTo(FinishReason.STOP);
  }

  @Test
  void samplingBeamsRepeatsUnderOneSeed() {
    var config = beams(3).doSample(true).topK(2).maxNewTokens(6).seed(3).build();
    assertThat(search(config, EARLY_END, new long[] {1}).getFirst().tokens())
        .isEqualTo(search(config, EARLY_END, new long[] {1}).getFirst().tokens());
  }
}
