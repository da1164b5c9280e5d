package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * While open, operators of this thread make tensors that autograd can never use: cheaper than
 * {@link NoGrad}.
 */
public final class InferenceMode extends ThreadBlock {
  private final long guard = MmgptTorch.mm_inference_mode_open(true);

  private InferenceMode() {
    entered();
  }

  /** In inference mode until closed. */
  public static InferenceMode open() {
    return new InferenceMode();
  }

  @Override
  void restore() {
    MmgptTorch.mm_inference_mode_close(guard);
  }
}
