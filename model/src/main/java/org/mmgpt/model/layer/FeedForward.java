package org.mmgpt.model.layer;

import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** LayerNorm, Linear, exact GELU, Linear: the feed-forward of perceiver and gated blocks. */
public final class FeedForward extends Module {
  private final LayerNorm norm;
  private final Linear up;
  private final Linear down;

  /** The children are called 0, 1 and 3, their places in the original's Sequential. */
  public FeedForward(Weights weights, long dim, int mult) {
    norm = child("0", weights.layerNorm("0", dim, 1e-5));
    up = child("1", weights.linear("1", dim, dim * mult));
    down = child("3", weights.linear("3", dim * mult, dim));
  }

  /** Over D. */
  public LayerNorm norm() {
    return norm;
  }

  /** (mult*D, D) */
  public Linear up() {
    return up;
  }

  /** (D, mult*D) */
  public Linear down() {
    return down;
  }

  /** {@code x} (..., D) to (..., D), without what it might be added to. */
  public Tensor forward(Tensor x) {
    try (Scope scope = Scope.open()) {
      return scope.keep(down.forward(up.forward(norm.forward(x)).gelu()));
    }
  }
}
