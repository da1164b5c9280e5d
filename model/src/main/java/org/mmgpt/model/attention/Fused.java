package org.mmgpt.model.attention;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mmgpt.torch.FusedKernels;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * What stands between a decoder's products: by a kernel of our own where no gradient is recorded
 * and there is one for the tensor, else by libtorch's operators. Of a decoded token of a billion
 * parameters in bf16, libtorch's took 2.3 ms, and more with every token in the cache.
 */
public final class Fused {
  private Fused() {}

  /** (B, H, T, D) turned by angles, whose sines are negative in their first half. */
  static Tensor rotated(Tensor x, RotaryEmbedding.Angles angles, long half) {
    return FusedKernels.suit(x)
        ? FusedKernels.rotated(x, angles.cos(), angles.sin())
        // Rolling by half a head and a signed sine take two operators fewer.
        : x.mul(angles.cos()).addcmul(x.roll(new long[] {half}, -1), angles.sin());
  }

  /**
   * {@code silu(gate) * up}.
   *
   * @param gate (...), whose memory may become the result's
   */
  public static Tensor siluMul(Tensor gate, Tensor up) {
    return FusedKernels.suit(gate) ? FusedKernels.siluMul_(gate, up) : gate.silu().mul(up);
  }

  /**
   * Attention of (B, Hq, T, D) over keys and values (B, Hkv, S, D).
   *
   * @param bias what is added to the scores, (B, 1, T, S); without one a query sees itself and what
   *     is before it
   */
  public static Tensor attention(Tensor q, Tensor k, Tensor v, Optional<Tensor> bias) {
    boolean single = q.size(2) == 1;
    if (single && FusedKernels.suit(q)) {
      return FusedKernels.attend(q, k, v, bias);
    }
    // One query may look at everything; causality needs no mask then.
    boolean causal = bias.isEmpty() && !single;
    boolean grouped = q.size(1) != k.size(1);
    return Torch.scaledDotProductAttention(
        q, k, v, bias, 0.0, causal, OptionalDouble.empty(), grouped);
  }
}
