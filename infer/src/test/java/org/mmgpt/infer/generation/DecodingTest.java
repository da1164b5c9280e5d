package org.mmgpt.infer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.config.GenerationConfig;

class DecodingTest {
  /** Token 2 ends. 1 is most often followed by 3, 3 by 4, 4 by the end; 5 goes on for ever. */
  private static final double[][] NEXT = {
    {.1, .1, .1, .1, .1, .5},
    {.1, .1, .1, .5, .1, .1},
    {.1, .1, .1, .1, .1, .5},
    {.1, .1, .1, .1, .5, .1},
    {.1, .1, .5, .1, .1, .1},
    {.1, .1, .1, .1, .1, .5},
  };

  private static List<Generation> run(
      GenerationConfig config, TokenListener listener, long... last) {
    List<long[]> prompts = new ArrayList<>();
    for (long token : last) {
      prompts.add(new long[] {token});
    }
    return new Decoding(config, () -> false)
        .run(TokenPrompt.ofTexts(prompts), new BigramScores(NEXT, last), listener);
  }

  @Test
  void greedyTakesTheMostProbableUntilTheEnd() {
    Generation generation = run(GenerationConfig.greedy(), TokenListener.NONE, 1).getFirst();
    assertThat(generation.tokens()).containsExactly(3, 4, 2);
    assertThat(generation.finishReason()).isEqualTo(FinishReason.STOP);
  }

  @Test
  void aSequenceThatEndedDoesNotDisturbItsNeighbour() {
    List<Generation> both =
        run(GenerationConfig.greedy().withMaxNewTokens(5), TokenListener.NONE, 1, 5);
    assertThat(both.get(0).tokens()).containsExactly(3, 4, 2);
    assertThat(both.get(1).tokens()).containsExactly(5, 5, 5, 5, 5);
    assertThat(both.get(1).finishReason()).isEqualTo(FinishReason.LENGTH);
  }

  @Test
  void theListenerHearsEveryTokenButTheEndAndMayStop() {
    List<Long> heard = new ArrayList<>();
    run(GenerationConfig.greedy(), (row, token) -> heard.add(token), 1);
    assertThat(heard).containsExactly(3L, 4L);

    Generation stopped = run(GenerationConfig.greedy(), (row, token) -> token != 3, 1).getFirst();
    assertThat(stopped.tokens()).containsExactly(3);
    assertThat(stopped.finishReason()).isEqualTo(FinishReason.STOP);
  }

  @Test
  void cancellingEndsWithinOneToken() {
    var config = GenerationConfig.greedy();
    Generation generation =
        new Decoding(config, () -> true)
            .run(
                TokenPrompt.ofTexts(List.of(new long[] {5})),
                new BigramScores(NEXT, 5),
                TokenListener.NONE)
            .getFirst();
    assertThat(generation.tokens()).containsExactly(5);
    assertThat(generation.finishReason()).isEqualTo(FinishReason.CANCELLED);
  }

  @Test
  void theSameSeedDrawsTheSameTokensAloneAndInABatch() {
    var config = GenerationConfig.sampling().withSeed(7).withMaxNewTokens(20);
    long[] alone = run(config, TokenListener.NONE, 1).getFirst().tokens();
    assertThat(run(config, TokenListener.NONE, 1).getFirst().tokens()).isEqualTo(alone);
    assertThat(run(config, TokenListener.NONE, 1, 5).getFirst().tokens()).isEqualTo(alone);
  }
}
