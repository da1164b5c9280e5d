package org.mmgpt.model.weights;

/** How a parameter begins when there is no checkpoint. */
public sealed interface Init {
  /** Every element the same. */
  record Constant(double value) implements Init {}

  /** Independent draws with mean 0. */
  record Normal(double standardDeviation) implements Init {}

  Init ZEROS = new Constant(0);
  Init ONES = new Constant(1);

  /** Vaswani-style scaling by fan-in: standard deviation {@code fanIn^-0.5}. */
  static Init fanIn(long fanIn) {
    return new Normal(1 / Math.sqrt(fanIn));
  }
}
