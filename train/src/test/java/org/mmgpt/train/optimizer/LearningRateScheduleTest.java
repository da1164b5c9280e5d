package org.mmgpt.train.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearningRateScheduleTest {

  /** {@code schedules.json} holds what transformers' schedulers gave: {@code golden/train.json}. */
  static Stream<JsonNode> recordedSchedules() throws IOException {
    try (var json = LearningRateScheduleTest.class.getResourceAsStream("schedules.json")) {
      return new ObjectMapper().readTree(json).get("schedules").valueStream();
    }
  }

  @ParameterizedTest
  @MethodSource("recordedSchedules")
  void follows_transformers(JsonNode recorded) {
    long warmup = recorded.get("warmup_steps").asLong();
    long steps = recorded.get("training_steps").asLong();
    LearningRateSchedule schedule =
        switch (recorded.get("kind").asText()) {
          case "constant" -> new LearningRateSchedule.Constant(warmup);
          case "linear" -> new LearningRateSchedule.Linear(warmup, steps);
          default -> new LearningRateSchedule.Cosine(warmup, steps);
        };
    JsonNode expected = recorded.get("lr_of_optimizer_step");
    for (int step = 0; step < expected.size(); step++) {
      assertThat(schedule.factor(step))
          .as("%s at step %d", schedule, step)
          .isCloseTo(expected.get(step).asDouble(), within(1e-12));
    }
  }

  @Test
  void the_first_of_the_warm_up_steps_has_rate_zero() {
    assertThat(new LearningRateSchedule.Cosine(100, 1000).factor(0)).isZero();
  }

  @Test
  void stretching_keeps_the_warm_up() {
    var schedule = new LearningRateSchedule.Cosine(10, 1000);
    assertThat(schedule.withTrainingSteps(50)).isEqualTo(new LearningRateSchedule.Cosine(10, 50));
  }

  @Test
  void refuses_a_negative_warm_up() {
    assertThatThrownBy(() -> new LearningRateSchedule.Constant(-1))
        .hasMessage("warmup_steps must be 0 or more, got -1");
  }
}
