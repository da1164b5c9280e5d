package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RopeScalingTest {
  private static final double THETA = 10000;

  @Test
  void withoutScalingAFrequencyIsThetaToTheMinusTwoIOverD() {
    double[] frequencies = new RopeScaling.None().inverseFrequencies(4, THETA);

    assertThat(frequencies).containsExactly(new double[] {1, 0.01}, within(1e-15));
  }

  @Test
  void linearDividesEveryFrequency() {
    double[] frequencies = new RopeScaling.Linear(4).inverseFrequencies(4, THETA);

    assertThat(frequencies).containsExactly(new double[] {0.25, 0.0025}, within(1e-15));
  }

  @Test
  void llama3KeepsFastTurnsAndStretchesSlowOnes() {
    var scaling = new RopeScaling.Llama3(8, 1, 4, 400);
    double[] frequencies = scaling.inverseFrequencies(4, THETA);

    // 400 positions are 64 turns of the first pair and 0.64 of the second.
    assertThat(frequencies).containsExactly(new double[] {1, 0.01 / 8}, within(1e-15));
  }
}
