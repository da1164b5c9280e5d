package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/** While open, operators of this thread record nothing for a backward pass. */
public final class NoGrad extends ThreadBlock {
  private final boolean before = MmgptTorch.mm_grad_mode();

  private NoGrad(boolean enabled) {
    MmgptTorch.mm_set_grad_mode(enabled);
    entered();
  }

  /** Records nothing until closed. */
  public static NoGrad open() {
    return new NoGrad(false);
  }

  /** The opposite: records again within a block that doesn't. */
  static NoGrad reversed() {
    return new NoGrad(true);
  }

  @Override
  void restore() {
    MmgptTorch.mm_set_grad_mode(before);
  }
}
