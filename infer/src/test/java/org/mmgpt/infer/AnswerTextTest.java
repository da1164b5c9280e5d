package org.mmgpt.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

  @Test
  void cutsBeforeAStopStringThatArrivesInPieces() {
    var text = new AnswerText(List.of("\n###"));
    assertThat(text.push("A cat\n")).isEqualTo("A cat");
    assertThat(text.push("##")).isEmpty();
    assertThat(text.push("# Instruction")).isEmpty();
    assertThat(text.stopped()).isTrue();
    assertThat(text.push("more") + text.finish()).isEmpty();
  }

  @Test
  void releasesWhatTurnsOutHarmless() {
    var text = new AnswerText(List.of("###"));
    assertThat(text.push("C#")).isEqualTo("C");
    assertThat(text.push(" is")).isEqualTo("# is");
    assertThat(text.push(" #")).isEqualTo(" ");
    assertThat(text.finish()).isEqualTo("#");
  }

  @Test
  void theEarliestOfSeveralStopStringsCounts() {
    assertThat(new AnswerText(List.of("dog", "cat")).push("a cat, a dog")).isEqualTo("a ");
  }
}
