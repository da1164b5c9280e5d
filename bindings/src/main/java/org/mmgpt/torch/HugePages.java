package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * While open, what this thread allocates on the CPU, from 4 MiB on, lies in huge pages of 2 MiB
 * where the system has them ({@code transparent_hugepage} is {@code madvise} or {@code always}).
 * For weights, which are read from end to end for every token: a processor finds its way through
 * 512 times fewer pages.
 */
public final class HugePages extends ThreadBlock {
  private final boolean before = MmgptTorch.mm_set_huge_pages(true);

  private HugePages() {
    entered();
  }

  /** Until closed, for the calling thread. */
  public static HugePages open() {
    return new HugePages();
  }

  @Override
  void restore() {
    MmgptTorch.mm_set_huge_pages(before);
  }
}
