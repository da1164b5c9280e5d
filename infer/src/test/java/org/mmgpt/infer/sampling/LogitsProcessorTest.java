package org.mmgpt.infer.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mmgpt.infer.config.GenerationConfig;

/** Expected values follow from each processor's definition, worked out by hand. */
class LogitsProcessorTest {
  private static final float BANNED = Float.NEGATIVE_INFINITY;

  private static float[] after(LogitsProcessor processor, long[] tokens, float... logits) {
    processor.process(new TokenSequence(tokens), logits);
    return logits;
  }

  @Test
  void repetitionPenaltyPunishesEachSeenTokenOnce() {
    assertThat(after(new RepetitionPenalty(2), new long[] {0, 1, 1}, 4, -4, 4))
        .containsExactly(2, -8, 4);
  }

  @Test
  void noRepeatNgramBansWhatWouldCompleteAKnownTrigram() {
    assertThat(after(new NoRepeatNgram(3), new long[] {0, 1, 2, 0, 1}, 1, 1, 1, 1))
        .containsExactly(1, 1, BANNED, 1);
  }

  @Test
  void noRepeatNgramOfOneBansEveryTokenOfTheSequence() {
    assertThat(after(new NoRepeatNgram(1), new long[] {2, 0}, 1, 1, 1))
        .containsExactly(BANNED, 1, BANNED);
  }

  @Test
  void topKKeepsTiesWithItsLowest() {
    assertThat(after(new TopK(2, 1), new long[0], 1, 3, 2, 2, 0))
        .containsExactly(BANNED, 3, 2, 2, BANNED);
  }

  @Test
  void topKNeverKeepsFewerThanAsked() {
    assertThat(after(new TopK(1, 2), new long[0], 1, 3, 2)).containsExactly(BANNED, 3, 2);
  }

  @Test
  void topPKeepsTheFewestTokensThatReachIt() {
    float half = (float) Math.log(.5);
    float third = (float) Math.log(.3);
    float fifth = (float) Math.log(.2);
    assertThat(after(new TopP(.6, 1), new long[0], fifth, half, third))
        .containsExactly(BANNED, half, third);
    assertThat(after(new TopP(.4, 1), new long[0], fifth, half, third))
        .containsExactly(BANNED, half, BANNED);
  }

  @Test
  void minPComparesWithTheMostProbable() {
    float half = (float) Math.log(.5);
    float third = (float) Math.log(.3);
    float fifth = (float) Math.log(.2);
    assertThat(after(new MinP(.5, 1), new long[0], fifth, half, third))
        .containsExactly(BANNED, half, third);
  }

  @Test
  void greedyKeepsPenaltiesButNoWarpers() {
    var config = GenerationConfig.greedy().toBuilder().temperature(.5).topK(3).build();
    assertThat(LogitsProcessor.warpers(config)).isEmpty();
    assertThat(LogitsProcessor.warpers(config.toBuilder().doSample(true).build()))
        .containsExactly(new Temperature(.5), new TopK(3, 1));
  }
}
