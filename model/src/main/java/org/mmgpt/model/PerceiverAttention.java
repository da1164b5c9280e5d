package org.mmgpt.model;

import java.util.List;
import org.mmgpt.model.attention.Heads;
import org.mmgpt.model.config.PerceiverConfig;
import org.mmgpt.model.layer.LayerNorm;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Latents attend to the media tokens and to themselves. */
final class PerceiverAttention extends Module {
  private final int heads;
  private final LayerNorm normMedia;
  private final LayerNorm normLatents;
  private final Linear toQ;
  private final Linear toKv;
  private final Linear toOut;

  PerceiverAttention(PerceiverConfig config, Weights weights) {
    heads = config.heads();
    long dim = config.dim();
    long inner = (long) config.dimHead() * heads;
    normMedia = child("norm_media", weights.layerNorm("norm_media", dim, 1e-5));
    normLatents = child("norm_latents", weights.layerNorm("norm_latents", dim, 1e-5));
    toQ = child("to_q", weights.linear("to_q", dim, inner));
    toKv = child("to_kv", weights.linear("to_kv", dim, 2 * inner));
    toOut = child("to_out", weights.linear("to_out", inner, dim));
  }

  /**
   * @param media (N, V, D)
   * @param latents (N, L, D)
   */
  Tensor forward(Tensor media, Tensor latents) {
    Tensor normed = normLatents.forward(latents);
    Tensor context = Torch.cat(List.of(normMedia.forward(media), normed), 1); // (N, V + L, D)
    List<Tensor> kv = toKv.forward(context).chunk(2, -1); // 2 x (N, V + L, H*D')
    Tensor attended =
        Torch.scaledDotProductAttention(
            Heads.split(toQ.forward(normed), heads),
            Heads.split(kv.get(0), heads),
            Heads.split(kv.get(1), heads)); // (N, H, L, D')
    return toOut.forward(Heads.merge(attended)); // (N, L, D)
  }
}
