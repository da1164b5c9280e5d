package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.model.attention.RotaryEmbedding;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.cache.KeyValueCache;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/** One pre-norm LLaMA layer. */
final class LlamaDecoderLayer extends Module {
  private final LlamaAttention selfAttn;
  private final LlamaMlp mlp;
  private final RMSNorm inputLayernorm;
  private final RMSNorm postAttentionLayernorm;

  LlamaDecoderLayer(TextConfig config, RotaryEmbedding rotary, Weights weights) {
    long dim = config.hiddenSize();
    double eps = config.rmsNormEps();
    selfAttn = child("self_attn", new LlamaAttention(config, rotary, weights.at("self_attn")));
    mlp = child("mlp", new LlamaMlp(config, weights.at("mlp")));
    inputLayernorm = child("input_layernorm", new RMSNorm(weights.at("input_layernorm"), dim, eps));
    postAttentionLayernorm =
        child(
            "post_attention_layernorm",
            new RMSNorm(weights.at("post_attention_layernorm"), dim, eps));
  }

  Tensor forward(
      Tensor x,
      RotaryEmbedding.Angles angles,
      Optional<CausalMask> mask,
      Optional<? extends KeyValueCache> cache,
      int layer) {
    // Each half frees what neither its result nor autograd needs, before the other computes.
    try (Scope scope = Scope.open()) {
      x = scope.keep(selfAttn.forward(inputLayernorm.forward(x), x, angles, mask, cache, layer));
    }
    try (Scope scope = Scope.open()) {
      return scope.keep(mlp.forward(postAttentionLayernorm.forward(x), x));
    }
  }

  /** The same for one token a row, in place: {@code x} (B, H). */
  void decode(Tensor x, DecodeBackend with, DecodeBackend.Attention attention, int layer) {
    try (Scope scope = Scope.open()) {
      selfAttn.decode(x, inputLayernorm, with, attention, layer);
    }
    try (Scope scope = Scope.open()) {
      mlp.decode(x, postAttentionLayernorm, with);
    }
  }

  /** See {@link LlamaDecoder#joinProjections}. */
  void join() {
    selfAttn.join();
    mlp.join();
  }
}
