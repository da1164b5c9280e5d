package org.mmgpt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every case does its work on the repository's tiny model. */
class CasesTest {
  private static final String TINY = Path.of("..", "train", "tiny").toAbsolutePath().toString();

  @Test
  void aTrainingStepLearnsAndCountsItsWork() throws Exception {
    try (var cases = new Cases();
        Work step = cases.of(ask("train"))) {
      double first = step.run();
      double last = first;
      for (int i = 0; i < 5; i++) {
        last = step.run();
      }
      assertThat(last).isLessThan(first);
      assertThat(step.flops()).isPositive();
    }
  }

  /** On a CPU over Gloo; the GPU suite does the same over NCCL. */
  @Test
  void aGroupOfOneLearnsToo() throws Exception {
    try (var cases = new Cases();
        Work step = cases.of(ask("train_in_group"))) {
      double first = step.run();
      double last = first;
      for (int i = 0; i < 5; i++) {
        last = step.run();
      }
      assertThat(last).isLessThan(first);
    }
  }

  @Test
  void prefillGivesTheSameLogitWhateverWasTimedBefore() throws Exception {
    try (var cases = new Cases()) {
      double before = cases.of(ask("prefill")).run();
      cases.of(ask("decode")).run();
      try (Work step = cases.of(ask("train"))) {
        step.run();
      }
      assertThat(cases.of(ask("prefill")).run()).isEqualTo(before);
    }
  }

  /** Eleven words over and over flattered the tokenizer that remembers words best. */
  @Test
  void theTextToTokeniseIsVaried() throws Exception {
    String text = MadeUpText.pages(3, 4400);
    assertThat(text.lines()).hasSize(3).doesNotHaveDuplicates();
    assertThat(Arrays.stream(text.split("\\s")).distinct().count()).isGreaterThan(3000);
    assertThat(MadeUpText.pages(3, 4400)).isEqualTo(text);
    try (var cases = new Cases();
        Work work = cases.of(ask("tokenise").withText(text))) {
      double first = work.run();
      assertThat(first).isGreaterThan(4400);
      assertThat(work.run()).isNotEqualTo(first);
      work.run();
      assertThat(work.run()).as("the first page again").isEqualTo(first);
    }
  }

  @Test
  void anUnknownCaseIsNamed() {
    try (var cases = new Cases()) {
      assertThatThrownBy(() -> cases.of(ask("dance"))).hasMessageContaining("dance");
    }
  }

  private static Request ask(String work) {
    return Request.of(work, "cpu", "float32").of(TINY, false);
  }
}
