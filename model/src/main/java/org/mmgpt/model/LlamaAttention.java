package org.mmgpt.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** LLaMA's self attention: rotary positions, grouped key/value heads, optional cache. */
final class LlamaAttention extends Module {
  private final int heads;
  private final int keyValueHeads;
  private final RotaryEmbedding rotary;
  private final Linear qProj;
  private final Linear kProj;
  private final Linear vProj;
  private final Linear oProj;

  LlamaAttention(TextConfig config, RotaryEmbedding rotary, Weights weights) {
    this.rotary = rotary;
    heads = config.numAttentionHeads();
    keyValueHeads = config.numKeyValueHeads();
    long dim = config.hiddenSize();
    long inner = (long) heads * config.headDim();
    long keyValues = (long) keyValueHeads * config.headDim();
    qProj = child("q_proj", weights.linear("q_proj", dim, inner));
    kProj = child("k_proj", weights.linear("k_proj", dim, keyValues));
    vProj = child("v_proj", weights.linear("v_proj", dim, keyValues));
    oProj = child("o_proj", weights.linear("o_proj", inner, dim));
  }

  /**
   * @param x (B, T, H)
   * @param mask additive, (B, 1, T, S); empty for plain causal attention
   */
  Tensor forward(
      Tensor x,
      RotaryEmbedding.Angles angles,
      Optional<Tensor> mask,
      Optional<? extends KeyValueCache> cache,
      int layer) {
    Tensor q = rotary.apply(Heads.split(qProj.forward(x), heads), angles); // (B, Hq, T, D)
    Tensor k = rotary.apply(Heads.split(kProj.forward(x), keyValueHeads), angles);
    Tensor v = Heads.split(vProj.forward(x), keyValueHeads); // (B, Hkv, T, D)
    if (cache.isPresent()) {
      k = cache.get().appendKeys(layer, k); // (B, Hkv, S, D)
      v = cache.get().appendValues(layer, v);
    }
    // One query may look at everything; causality needs no mask then.
    boolean causal = mask.isEmpty() && q.size(2) > 1;
    Tensor attended =
        Torch.scaledDotProductAttention(
            q, k, v, mask, 0.0, causal, OptionalDouble.empty(), heads != keyValueHeads);
    return oProj.forward(Heads.merge(attended)); // (B, T, H)
  }
}
