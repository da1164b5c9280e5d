package org.mmgpt.torch;

import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * While one is open, attention on CUDA goes to libtorch's own kernels and not to cuDNN, on all
 * threads. cuDNN makes a plan for every new length, which takes far longer than the attention of
 * one more token; where lengths repeat, as in training, it is the quicker one.
 */
public final class CudnnAttention implements AutoCloseable {
  private static int avoiding;
  private static int allowing;
  private static boolean allowedBefore;

  private final boolean avoids;
  private boolean open = true;

  private CudnnAttention(boolean avoids) {
    this.avoids = avoids;
  }

  /** Until all that were opened are closed, from whatever thread. */
  public static CudnnAttention avoid() {
    return open(true);
  }

  /** What {@link #avoid} asks for rests until this is closed: the lengths here will come again. */
  public static CudnnAttention allow() {
    return open(false);
  }

  private static CudnnAttention open(boolean avoids) {
    ThreadState.current(); // loads the library
    synchronized (CudnnAttention.class) {
      if (avoiding == 0 && allowing == 0) {
        allowedBefore = MmgptTorch.mm_cudnn_attention();
      }
      count(avoids, 1);
    }
    return new CudnnAttention(avoids);
  }

  private static void count(boolean avoids, int change) {
    if (avoids) {
      avoiding += change;
    } else {
      allowing += change;
    }
    MmgptTorch.mm_set_cudnn_attention(allowedBefore && (avoiding == 0 || allowing > 0));
  }

  /** Whether attention may go to cuDNN now. */
  public static boolean isAllowed() {
    ThreadState.current();
    return MmgptTorch.mm_cudnn_attention();
  }

  @Override
  public void close() {
    synchronized (CudnnAttention.class) {
      if (open) {
        count(avoids, -1);
      }
      open = false;
    }
  }
}
