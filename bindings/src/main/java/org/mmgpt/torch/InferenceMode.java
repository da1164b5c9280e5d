package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * While open, operators of this thread make tensors that autograd can never use: cheaper than
 * {@link NoGrad}. Close on the same thread, in reverse order of opening.
 */
public final class InferenceMode implements AutoCloseable {
  static {
    NativeLibrary.load();
  }

  private final Thread thread = Thread.currentThread();
  private long guard = MmgptTorch.mm_inference_mode_open(true);

  private InferenceMode() {}

  public static InferenceMode open() {
    return new InferenceMode();
  }

  @Override
  public void close() {
    if (Thread.currentThread() != thread) {
      throw new WrongThreadException("an inference mode is closed on the thread that opened it");
    }
    if (guard != 0) {
      MmgptTorch.mm_inference_mode_close(guard);
      guard = 0;
    }
  }
}
