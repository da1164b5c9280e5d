package org.mmgpt.infer.engine;

/** How the next tokens of running answers are launched. */
public enum CudaGraphs {
  /** On CUDA as recorded graphs, see {@link org.mmgpt.model.DecodeSteps}; elsewhere as OFF. */
  ON,
  /**
   * As ON, in bf16 with kernels of our own for up to 8 answers at once, see {@link
   * org.mmgpt.model.backend.DecodeKernels#OWN}: not run on a device yet.
   */
  OWN_KERNELS,
  /** Operator by operator. */
  OFF,
  /** The steps that graphs record, on any device and operator by operator: to compare with. */
  UNRECORDED
}
