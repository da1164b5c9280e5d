package org.mmgpt.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The standard 4 GiB were reserved on any machine, whatever it had left. */
class CacheRowsTest {
  private static final long GIB = 1L << 30;

  private static int rows(long available) {
    return CacheRows.of(EngineConfig.standard(), GIB, OptionalLong.of(available));
  }

  @Test
  void aSmallMachineComputesFewerAnswersAtATime() {
    assertThat(rows(64 * GIB)).isEqualTo(4);
    assertThat(rows(5 * GIB)).isEqualTo(2);
    assertThat(rows(GIB + 1)).isEqualTo(1);
    assertThat(CacheRows.of(EngineConfig.standard(), GIB, OptionalLong.empty())).isEqualTo(4);
    assertThat(CacheRows.of(EngineConfig.standard(), 1, OptionalLong.of(GIB))).isEqualTo(16);
  }

  @Test
  void noMemoryForOneAnswerIsSaid() {
    assertThatThrownBy(() -> rows(GIB - 1))
        .hasMessageContaining("1024 MiB, and 1023 MiB of memory are available")
        .hasMessageContaining("max_position_embeddings");
  }
}
