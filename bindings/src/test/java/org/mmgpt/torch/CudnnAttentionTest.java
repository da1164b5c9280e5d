package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CudnnAttentionTest {
  @Test
  void isAvoidedUntilNobodyAsksForItAnyMore() {
    boolean before = CudnnAttention.isAllowed();
    CudnnAttention first = CudnnAttention.avoid();
    CudnnAttention second = CudnnAttention.avoid();
    assertThat(CudnnAttention.isAllowed()).isFalse();
    first.close();
    first.close(); // counts once
    assertThat(CudnnAttention.isAllowed()).isFalse();
    second.close();
    assertThat(CudnnAttention.isAllowed()).isEqualTo(before).isTrue();
  }

  @Test
  void isAllowedAgainWhereLengthsRepeat() {
    try (CudnnAttention lengthsVary = CudnnAttention.avoid()) {
      try (CudnnAttention lengthsRepeat = CudnnAttention.allow()) {
        assertThat(CudnnAttention.isAllowed()).isTrue();
      }
      assertThat(CudnnAttention.isAllowed()).isFalse();
    }
    assertThat(CudnnAttention.isAllowed()).isTrue();
  }
}
