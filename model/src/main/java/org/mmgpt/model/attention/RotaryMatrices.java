package org.mmgpt.model.attention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Rotary positions as matrices: a batched product turns all heads of queries and keys of a token at
 * once, and leaves its values as they are, where an operator for each sum and product would be a
 * kernel each. The matrices are worked out once for all layers.
 */
public final class RotaryMatrices implements AutoCloseable {
  private final RotaryEmbedding rotary;
  private final Tensor unturned; // (1, C, D, D): the unit matrix for values, else zeros
  private final Tensor straight; // (1, C, D, D): the unit matrix for queries and keys
  private final Tensor crossed; // (1, C, D, D): the same rolled by half a head
  private final long size;

  /**
   * Heads are taken in pieces of as many as there are key heads: some of queries, then one of keys
   * and one of values.
   */
  public RotaryMatrices(RotaryEmbedding rotary, TextConfig config, DType dtype, Device device) {
    this.rotary = rotary;
    size = config.headDim();
    int turned = config.numAttentionHeads() / config.numKeyValueHeads() + 1;
    try (Scope scope = Scope.open()) {
      Tensor unit = Torch.eye(size, dtype, device);
      Tensor zeros = unit.zerosLike();
      unturned = pieces(turned, zeros, unit);
      straight = pieces(turned, unit, zeros);
      // Element j of the result takes sine j times element j - D/2 (see Fused.rotated).
      crossed = pieces(turned, unit.roll(new long[] {size / 2}, 0), zeros);
    }
  }

  private static Tensor pieces(int turned, Tensor first, Tensor last) {
    List<Tensor> all = new ArrayList<>(Collections.nCopies(turned, first));
    all.add(last);
    return Torch.stack(all).unsqueeze(0).escape(); // (1, C, D, D)
  }

  /** Of positions (B): (B*C, D, D), to be multiplied by from the left. */
  public Tensor of(Tensor positions) {
    Tensor cos = rotary.cosines(positions).view(-1, 1, 1, size); // (B, 1, 1, D)
    Tensor sin = rotary.sines(positions).view(-1, 1, 1, size);
    return unturned.addcmul(straight, cos).addcmul(crossed, sin).view(-1, size, size);
  }

  @Override
  public void close() {
    unturned.close();
    straight.close();
    crossed.close();
  }
}
