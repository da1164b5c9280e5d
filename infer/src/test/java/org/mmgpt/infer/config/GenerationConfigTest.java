package org.mmgpt.infer.config;

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
}
