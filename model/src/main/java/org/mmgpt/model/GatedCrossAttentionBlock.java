package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.cache.MediaKeysValues;
import org.mmgpt.model.config.GatedCrossAttentionConfig;
import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * What stands before a decoder layer: cross attention and a feed-forward, each behind a tanh gate
 * (Flamingo, arXiv 2204.14198, section 3.1.2).
 */
public final class GatedCrossAttentionBlock extends Module {
  private final MaskedCrossAttention attention;
  private final Parameter attentionGate; // (1)
  private final FeedForward feedForward;
  private final Parameter feedForwardGate; // (1)

  GatedCrossAttentionBlock(
      GatedCrossAttentionConfig config, long dim, long visualDim, Weights weights) {
    attention = child("attn", new MaskedCrossAttention(config, dim, visualDim, weights.at("attn")));
    attentionGate = parameter("attn_gate", weights.parameter("attn_gate", Init.ZEROS, 1));
    feedForward = child("ff", new FeedForward(weights.at("ff"), dim, config.ffMult()));
    feedForwardGate = parameter("ff_gate", weights.parameter("ff_gate", Init.ZEROS, 1));
  }

  /** See {@link MaskedCrossAttention#project}. */
  MediaKeysValues project(Tensor media) {
    return attention.project(media);
  }

  /**
   * @param x (B, T, D)
   * @param mask empty where no position sees a picture: the attention adds exactly nothing then,
   *     while the feed-forward still runs
   */
  Tensor forward(
      Tensor x,
      MediaKeysValues media,
      Optional<MediaMask> mask,
      Activations activations,
      int layer) {
    String name = "gated_cross_attn." + layer + ".attn_before_gate";
    if (mask.isPresent()) {
      Tensor attended = attention.forward(x, media, mask.get()); // (B, T, D)
      activations.record(name, attended);
      try (Scope scope = Scope.open()) {
        x = scope.keep(x.add(attended.mul(attentionGate.value().tanh())));
      }
    } else if (activations != Activations.IGNORED) {
      activations.record(name, x.zerosLike());
    }
    return feedForward(x, Optional.empty());
  }

  /** (1), before its tanh. */
  Tensor feedForwardGate() {
    return feedForwardGate.value();
  }

  /**
   * As {@link #feedForward}, in place.
   *
   * @param x (B, H)
   * @param gate (B, 1), tanh of the gate, or 0 for rows without pictures
   */
  void decode(Tensor x, Tensor gate, DecodeBackend with) {
    with.addFeedForward(x, feedForward, gate);
  }

  /**
   * What is left of the block where no position sees a picture.
   *
   * @param shown (B, 1, 1), 0 for rows without pictures, which skip it; empty where all have some
   */
  Tensor feedForward(Tensor x, Optional<Tensor> shown) {
    try (Scope scope = Scope.open()) {
      Tensor added = feedForward.forward(x).mul(feedForwardGate.value().tanh());
      return scope.keep(x.add(shown.map(added::mul).orElse(added)));
    }
  }
}
