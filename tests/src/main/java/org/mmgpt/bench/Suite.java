package org.mmgpt.bench;

import java.util.List;

/** Which sizes are measured, how often, and for how long; {@link Rows} says what. */
enum Suite {
  /** Within 10 minutes on 2 cores: the tiny model and 100 M parameters, short curves. */
  QUICK(2, 9 * 60, List.of(Shape.M100), List.of(128, 256, 512)),
  /** Within an hour on 2 cores: also 1 B parameters and the curves to 4096 tokens. */
  FULL(5, 58 * 60, List.of(Shape.M100, Shape.B1), List.of(128, 256, 512, 1024, 2048, 4096)),
  /** One CUDA device: 1 B and 9 B parameters in bf16 with random weights made there. */
  GPU(3, 25 * 60, List.of(Shape.B1, Shape.B9), List.of(128, 256, 512, 1024, 2048, 4096));

  private final int rounds;
  private final long seconds;
  private final List<Shape> shapes;
  private final List<Integer> lengths;

  Suite(int rounds, long seconds, List<Shape> shapes, List<Integer> lengths) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.shapes = shapes;
    this.lengths = lengths;
  }

  /** What the whole suite may take, also on a slow machine. */
  long seconds() {
    return seconds;
  }

  /** How often each side has its turn. */
  int rounds() {
    return rounds;
  }

  /** The first is the one that grows. */
  List<Shape> shapes() {
    return shapes;
  }

  /** Tokens of the curves. */
  List<Integer> lengths() {
    return lengths;
  }

  boolean onGpu() {
    return this == GPU;
  }
}
