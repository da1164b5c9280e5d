package org.mmgpt.model;

/** What {@link DecodeSteps} compute with. */
public enum DecodeKernels {
  /** libtorch's operators. */
  LIBTORCH,
  /**
   * Kernels of our own, see {@link org.mmgpt.torch.StepKernels}, in bf16 for up to 8 rows; libtorch
   * for more. Before a number of rows has its first step, a whole step of it is computed by both;
   * where they differ, or don't compile, libtorch goes on alone. Not run on a device yet.
   */
  OWN
}
