package org.mmgpt.model.attention;

import org.mmgpt.torch.Tensor;

/** The two reshapes around an attention. */
public final class Heads {
  private Heads() {}

  /** (B, T, H*D) to (B, H, T, D), a view. */
  public static Tensor split(Tensor x, long heads) {
    long[] shape = x.shape();
    if (shape[1] == 1) { // a decoded token needs no transposition: one operator less
      return x.view(shape[0], heads, 1, shape[2] / heads); // (B, H, 1, D)
    }
    return x.view(shape[0], shape[1], heads, shape[2] / heads).transpose(1, 2); // (B, H, T, D)
  }

  /** (B, H, T, D) to (B, T, H*D). */
  public static Tensor merge(Tensor x) {
    long[] shape = x.shape();
    if (shape[2] == 1) {
      return x.reshape(shape[0], 1, shape[1] * shape[3]); // (B, 1, H*D)
    }
    return x.transpose(1, 2).reshape(shape[0], shape[2], shape[1] * shape[3]); // (B, T, H*D)
  }
}
