package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * While one is open, attention on CUDA goes to libtorch's own kernels and not to cuDNN, on all
 * threads. cuDNN makes a plan for every new length, which takes far longer than the attention of
 * one more token; where lengths repeat, as in training, it is the quicker one.
 */
public final class CudnnAttention implements AutoCloseable {
  private static int avoiding;
  private static boolean allowedBefore;

  private boolean open = true;

  private CudnnAttention() {}

  /** Until all that were opened are closed, from whatever thread. */
  public static CudnnAttention avoid() {
    ThreadState.current(); // loads the library
    synchronized (CudnnAttention.class) {
      if (avoiding++ == 0) {
        allowedBefore = MmgptTorch.mm_cudnn_attention();
        MmgptTorch.mm_set_cudnn_attention(false);
      }
    }
    return new CudnnAttention();
  }

  /** Whether attention may go to cuDNN now. */
  public static boolean isAllowed() {
    ThreadState.current();
    return MmgptTorch.mm_cudnn_attention();
  }

  @Override
  public void close() {
    synchronized (CudnnAttention.class) {
      if (open && --avoiding == 0) {
        MmgptTorch.mm_set_cudnn_attention(allowedBefore);
      }
      open = false;
    }
  }
}
