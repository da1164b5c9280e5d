package org.mmgpt.model;

import java.util.List;
import java.util.Optional;
import org.mmgpt.model.attention.Fused;
import org.mmgpt.model.attention.Heads;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.cache.KeyValueCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** LLaMA's self attention: rotary positions, grouped key/value heads, optional cache. */
final class LlamaAttention extends Module {
  private final int heads;
  private final int keyValueHeads;
  private final RotaryEmbedding rotary;
  private final Linear oProj;
  private final JoinedLinear qkv;

  LlamaAttention(TextConfig config, RotaryEmbedding rotary, Weights weights) {
    this.rotary = rotary;
    heads = config.numAttentionHeads();
    keyValueHeads = config.numKeyValueHeads();
    long dim = config.hiddenSize();
    long inner = (long) heads * config.headDim();
    long keyValues = (long) keyValueHeads * config.headDim();
    Linear qProj = child("q_proj", weights.linear("q_proj", dim, inner));
    Linear kProj = child("k_proj", weights.linear("k_proj", dim, keyValues));
    Linear vProj = child("v_proj", weights.linear("v_proj", dim, keyValues));
    oProj = child("o_proj", weights.linear("o_proj", inner, dim));
    qkv = new JoinedLinear(true, qProj, kProj, vProj);
  }

  /**
   * @param x (B, T, H)
   * @param residual (B, T, H), which the result is added to
   * @param mask empty for plain causal attention
   */
  Tensor forward(
      Tensor x,
      Tensor residual,
      RotaryEmbedding.Angles angles,
      Optional<CausalMask> mask,
      Optional<? extends KeyValueCache> cache,
      int layer) {
    Tensor attended;
    try (Scope scope = Scope.open()) { // of a long prompt each tensor here is many megabytes
      attended = scope.keep(attended(x, angles, mask, cache, layer));
    }
    return oProj.forward(attended, residual); // (B, T, H)
  }

  /** (B, T, Hq*D) */
  private Tensor attended(
      Tensor x,
      RotaryEmbedding.Angles angles,
      Optional<CausalMask> mask,
      Optional<? extends KeyValueCache> cache,
      int layer) {
    List<Tensor> projected = qkv.each(x);
    Tensor q = turned(projected.get(0), heads, angles); // (B, Hq, T, D)
    Tensor k = turned(projected.get(1), keyValueHeads, angles); // (B, Hkv, T, D)
    Tensor v = Heads.split(projected.get(2), keyValueHeads); // (B, Hkv, T, D)
    if (cache.isPresent()) {
      k = cache.get().appendKeys(layer, k); // (B, Hkv, S, D)
      v = cache.get().appendValues(layer, v);
    }
    Tensor attended =
        mask.isPresent() && mask.get().blind() && Torch.isGradEnabled()
            ? composed(q, k, v, mask.get().bias())
            : Fused.attention(q, k, v, mask.map(CausalMask::bias));
    return Heads.merge(attended);
  }

  /** {@code projected} (B, T, H*D), which is closed, to (B, H, T, D). */
  private Tensor turned(Tensor projected, int heads, RotaryEmbedding.Angles angles) {
    try (projected;
        Scope scope = Scope.open()) {
      return scope.keep(rotary.apply(Heads.split(projected, heads), angles));
    }
  }

  /** The same for one token a row, added to {@code x} (B, H), of which this is the norm. */
  void decode(
      Tensor x, RMSNorm norm, DecodeBackend with, DecodeBackend.Attention attention, int layer) {
    Tensor joined = with.product(x, norm, qkv); // (B, (Hq + 2 Hkv) D)
    with.addProduct(x, attention.of(joined, layer), oProj);
  }

  /** From now on queries, keys and values are one product in {@link #decode}. */
  void join() {
    qkv.join();
  }

  @Override
  public void close() {
    super.close();
    qkv.close();
  }

  /**
   * The same from single operators, whose gradient is right for queries that see no key, too. The
   * fused kernel's backward pass computes their weights as exp(score - log of the sum of exps);
   * both are the lowest number, so that every weight is 1 instead of one of the number of keys.
   */
  private Tensor composed(Tensor q, Tensor k, Tensor v, Tensor bias) {
    long group = heads / keyValueHeads;
    Tensor keys = group == 1 ? k : k.repeatInterleave(group, 1); // (B, Hq, S, D)
    Tensor values = group == 1 ? v : v.repeatInterleave(group, 1);
    Tensor scores = q.matmul(keys.transpose(2, 3)).mul(1 / Math.sqrt(q.size(3))).add(bias);
    return scores.softmax(-1).matmul(values); // (B, Hq, T, D)
  }
}
