package org.mmgpt.train.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepPlanTest {
  @Test
  void only_the_last_step_of_all_epochs_is_shorter() {
    var plan = StepPlan.continuous(10, 4);
    assertThat(plan.steps()).isEqualTo(3);
    assertThat(plan.scheduleSteps()).isEqualTo(3);
    assertThat(plan.microStepsOf(1)).containsExactly(4L, 5L, 6L, 7L);
    assertThat(plan.microStepsOf(2)).containsExactly(8L, 9L);
    assertThat(plan.firstMicroStepOf(3)).isGreaterThanOrEqualTo(10);
  }

  /** As the published loop: {@code (i + 1) % accumulation == 0 or i == last of the epoch}. */
  @Test
  void the_published_code_ends_every_epoch_with_a_step() {
    var plan = StepPlan.reference(5, 2, 2);
    assertThat(plan.steps()).isEqualTo(6);
    assertThat(plan.scheduleSteps()).isEqualTo(5);
    assertThat(plan.microStepsOf(2)).containsExactly(4L);
    assertThat(plan.microStepsOf(3)).containsExactly(5L, 6L);
    assertThat(plan.microStepsOf(5)).containsExactly(9L);
  }
}
