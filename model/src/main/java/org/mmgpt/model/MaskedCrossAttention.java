package org.mmgpt.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mmgpt.model.attention.Heads;
import org.mmgpt.model.cache.MediaKeysValues;
import org.mmgpt.model.config.GatedCrossAttentionConfig;
import org.mmgpt.model.layer.LayerNorm;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Text attends to the latents of the pictures that {@link MediaMask} lets it see. */
final class MaskedCrossAttention extends Module {
  private final int heads;
  private final LayerNorm norm;
  private final Linear toQ;
  private final Linear toKv;
  private final Linear toOut;

  MaskedCrossAttention(
      GatedCrossAttentionConfig config, long dim, long visualDim, Weights weights) {
    heads = config.heads();
    long inner = (long) config.dimHead() * heads;
    norm = child("norm", weights.layerNorm("norm", dim, 1e-5));
    toQ = child("to_q", weights.linear("to_q", dim, inner));
    toKv = child("to_kv", weights.linear("to_kv", visualDim, 2 * inner));
    toOut = child("to_out", weights.linear("to_out", inner, dim));
  }

  /**
   * Keys and values of a row's pictures, which a dialogue computes once.
   *
   * @param media (B, T_img*L, Dv)
   */
  MediaKeysValues project(Tensor media) {
    List<Tensor> kv = toKv.forward(media).chunk(2, -1); // 2 x (B, S, H*D')
    return new MediaKeysValues(
        Heads.split(kv.get(0), heads), Heads.split(kv.get(1), heads)); // (B, H, S, D')
  }

  /** x (B, T, D) to what is to be added, before the gate, (B, T, D). */
  Tensor forward(Tensor x, MediaKeysValues media, MediaMask mask) {
    try (Scope scope = Scope.open()) {
      Tensor q =
          Heads.split(toQ.forward(norm.forward(x)), heads).mul(mask.looks()); // (B, H, T, D')
      Tensor attended =
          Torch.scaledDotProductAttention(
              q,
              media.keys(),
              media.values(),
              Optional.of(mask.bias()),
              0.0,
              false,
              OptionalDouble.empty(),
              false); // (B, H, T, D')
      Tensor merged = Heads.merge(attended); // (B, T, H*D')
      return scope.keep(toOut.forward(mask.sees().map(merged::mul).orElse(merged))); // (B, T, D)
    }
  }
}
