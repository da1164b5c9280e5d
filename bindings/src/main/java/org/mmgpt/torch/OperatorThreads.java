package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * While open, an operator that this thread runs uses at most so many threads, whatever {@link
 * Torch#setNumThreads} says of the others; calling that meanwhile ends it.
 *
 * <p>More threads aren't always faster: waking one costs some 20 us, as much as the whole operator
 * takes in a small network.
 *
 * <p>When it ends, so do the threads that ran this thread's operators. OpenMP keeps them for every
 * thread that ever wanted some, and once there are more than cores, all sleep as soon as they have
 * nothing to do: behind a thread that had only loaded, a billion parameters in int8 were decoded by
 * another at 41 instead of 56 tokens a second.
 */
public final class OperatorThreads extends ThreadBlock {
  private final int before = MmgptTorch.mm_num_threads();

  private OperatorThreads(int most) {
    MmgptTorch.mm_set_num_threads(Math.min(before, most));
    entered();
  }

  /**
   * Never raises the number there is.
   *
   * @param most at least 1
   */
  public static OperatorThreads atMost(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + most);
    }
    return new OperatorThreads(most);
  }

  /** As many as there are; what counts is that they end. */
  public static OperatorThreads all() {
    return atMost(Integer.MAX_VALUE);
  }

  @Override
  void restore() {
    MmgptTorch.mm_end_threads();
    MmgptTorch.mm_set_num_threads(before);
  }
}
