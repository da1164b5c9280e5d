package org.mmgpt.infer.engine;

/** How the next tokens of running answers are launched. */
public enum CudaGraphs {
  /** On CUDA as recorded graphs, see {@link org.mmgpt.model.DecodeSteps}; elsewhere as OFF. */
  ON,
  /**
   * As ON, in bf16 with a kernel of our own for up to 8 answers at once, see {@link
   * org.mmgpt.model.backend.DecodeKernels#OWN}: a fifth to a third faster. It is compiled for the
   * GPU and checked beside libtorch's before the engine begins, which takes some 15 s.
   */
  OWN_KERNELS,
  /** Operator by operator. */
  OFF,
  /** The steps that graphs record, on any device and operator by operator: to compare with. */
  UNRECORDED
}
