package org.mmgpt.model;

import java.util.Arrays;
import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * The additive mask of self attention, where plain causality doesn't do.
 *
 * @param bias (B, 1, T, S)
 * @param blind whether a query sees no key at all, as padding on the left does
 */
record CausalMask(Tensor bias, boolean blind) {
  /** Empty where causality alone decides or there is a single query. */
  static Optional<CausalMask> of(TokenBatch tokens, DType dtype, Device device) {
    int length = tokens.length();
    int total = tokens.total();
    int past = total - length;
    if (!tokens.isPadded() && !tokens.isPacked() && (past == 0 || length == 1)) {
      return Optional.empty();
    }
    float[] mask = new float[tokens.rows() * length * total];
    Arrays.fill(mask, lowest(dtype));
    boolean blind = false;
    for (int row = 0; row < tokens.rows(); row++) {
      for (int query = 0; query < length; query++) {
        int start = (row * length + query) * total;
        boolean sees = false;
        for (int key = 0; key <= past + query; key++) {
          if (tokens.isVisible(row, past + query, key)) {
            mask[start + key] = 0;
            sees = true;
          }
        }
        blind |= !sees;
      }
    }
    try (Scope scope = Scope.open()) {
      Tensor bias =
          scope.keep(Tensor.ofArray(mask, tokens.rows(), 1, length, total).to(device, dtype));
      return Optional.of(new CausalMask(bias, blind));
    }
  }

  /**
   * So low that a score added to it is lost in rounding, and finite: a padding query sees no key at
   * all, and the reference then attends to all of them alike where -inf would give NaN. Not the
   * lowest finite number, as the reference has it: CUDA's kernels multiply by log2(e), which makes
   * that one -inf.
   */
  private static float lowest(DType dtype) {
    return dtype == DType.FLOAT16 ? -65504f : -1e30f;
  }
}
