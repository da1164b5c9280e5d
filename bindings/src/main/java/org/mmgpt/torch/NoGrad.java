package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/** While open, operators of this thread record nothing for a backward pass. */
public final class NoGrad implements AutoCloseable {
  static {
    NativeLibrary.load();
  }

  private final boolean before = MmgptTorch.mm_grad_mode();

  private NoGrad() {
    MmgptTorch.mm_set_grad_mode(false);
  }

  public static NoGrad open() {
    return new NoGrad();
  }

  @Override
  public void close() {
    MmgptTorch.mm_set_grad_mode(before);
  }
}
