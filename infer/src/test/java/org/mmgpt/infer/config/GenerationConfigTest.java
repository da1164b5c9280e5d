package org.mmgpt.infer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GenerationConfigTest {

  @Test
  void aValueOutOfRangeIsNamedAsInHuggingFace() {
    assertThatThrownBy(() -> GenerationConfig.greedy().withMaxNewTokens(0))
        .hasMessage("max_new_tokens is 0; it must be at least 1");
    assertThatThrownBy(() -> GenerationConfig.sampling().toBuilder().topP(1.5).build())
        .hasMessageContaining("top_p is 1.5");
    assertThatThrownBy(() -> GenerationConfig.greedy().toBuilder().numReturnSequences(2).build())
        .hasMessageContaining("at most num_beams (1)");
  }

  /** The command, the terminal and the server had an answer of their own to one below 0. */
  @Test
  void theMostProbableTokenIsDrawnAtTemperatureZero() {
    assertThat(GenerationConfig.sampling().toBuilder().drawnAt(0).build().doSample()).isFalse();
    assertThat(GenerationConfig.greedy().toBuilder().drawnAt(0.7).build())
        .isEqualTo(GenerationConfig.greedy().toBuilder().doSample(true).temperature(0.7).build());
    for (double wrong : new double[] {-1, Double.NaN}) {
      assertThatThrownBy(() -> GenerationConfig.greedy().toBuilder().drawnAt(wrong).build())
          .hasMessageContaining("temperature is " + wrong);
    }
  }
}
