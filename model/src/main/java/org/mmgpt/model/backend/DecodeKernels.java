package org.mmgpt.model.backend;

/** What {@link org.mmgpt.model.DecodeSteps} compute with. */
public sealed interface DecodeKernels {
  /** libtorch's operators. */
  DecodeKernels LIBTORCH = new Libtorch();

  /** An own kernel as an H100 and an H200 compute quickest; half as many stages take no longer. */
  DecodeKernels OWN = new Own(8, 128, true);

  /** See {@link #LIBTORCH}. */
  record Libtorch() implements DecodeKernels {}

  /**
   * A kernel of our own, see {@link org.mmgpt.torch.StepKernel}, in bf16 for up to 8 rows; libtorch
   * for more. Before a number of rows has its first step, a whole step of it is computed by both,
   * and by this kernel phase by phase and at once; where they differ, or it doesn't compile,
   * libtorch goes on alone.
   *
   * @param stages of 16 KiB of weights that a multiprocessor has on their way, if they find room
   * @param leastPart of a row's tokens those that a block of threads attends to at least: joining
   *     parts may cost more than it saves
   * @param whole whether a step is one launch, or each of its phases is
   */
  record Own(int stages, int leastPart, boolean whole) implements DecodeKernels {
    /** The same with a launch for each phase. */
    public Own phaseByPhase() {
      return new Own(stages, leastPart, false);
    }
  }
}
