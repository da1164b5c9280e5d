package org.mmgpt.model.weights;

/** Fewer bits for the weights of matrices; activations keep their precision. */
public enum Quantization {
  /** Eight bits a weight, a scale for each output. */
  INT8,
  /**
   * Four bits a weight, a scale and a zero for each 64 of an output's weights: 4.5 bits together.
   * Matrices whose inputs can't be divided by 64 or whose outputs can't be divided by 16 get eight
   * bits.
   */
  INT4
}
