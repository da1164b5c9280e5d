package org.mmgpt.model;

import java.util.List;
import java.util.Optional;
import org.mmgpt.model.attention.Heads;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.config.VisionConfig;
import org.mmgpt.model.layer.LayerNorm;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.MatrixProduct;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** One pre-norm transformer block of CLIP; queries, keys and values are one product. */
final class VisionBlock extends Module {
  private final int heads;
  private final HiddenAct activation;
  private final LayerNorm norm1;
  private final Parameter inWeight; // (3D, D)
  private final Parameter inBias; // (3D)
  private final MatrixProduct in;
  private final Linear out;
  private final LayerNorm norm2;
  private final Linear up;
  private final Linear down;

  VisionBlock(VisionConfig config, Weights weights) {
    long dim = config.hiddenSize();
    // The spread of CLIP's own initialisation, with its depth factor left to the output layers.
    Init init = Init.fanIn(dim);
    Init residual =
        new Init.Normal(Math.pow(dim, -0.5) / Math.sqrt(2.0 * config.numHiddenLayers()));
    heads = config.numAttentionHeads();
    activation = config.hiddenAct();
    norm1 = child("ln_1", weights.layerNorm("ln_1", dim, config.layerNormEps()));
    Weights attention = weights.at("attn");
    inWeight =
        parameter("attn.in_proj_weight", attention.parameter("in_proj_weight", init, 3 * dim, dim));
    inBias =
        parameter("attn.in_proj_bias", attention.parameter("in_proj_bias", Init.ZEROS, 3 * dim));
    in = MatrixProduct.suited(inWeight.own());
    out = child("attn.out_proj", Linear.withBias(attention.at("out_proj"), dim, dim, residual));
    norm2 = child("ln_2", weights.layerNorm("ln_2", dim, config.layerNormEps()));
    Weights mlp = weights.at("mlp");
    long inner = config.intermediateSize();
    up = child("mlp.c_fc", Linear.withBias(mlp.at("c_fc"), dim, inner, init));
    down = child("mlp.c_proj", Linear.withBias(mlp.at("c_proj"), inner, dim, residual));
  }

  Tensor forward(Tensor x) {
    try (Scope scope = Scope.open()) {
      x = x.add(attention(norm1.forward(x)));
      return scope.keep(x.add(down.forward(activation.forward(up.forward(norm2.forward(x))))));
    }
  }

  private Tensor attention(Tensor x) {
    List<Tensor> qkv =
        in.of(x, inWeight.value(), Optional.of(inBias.value())).chunk(3, -1); // 3 x (N, T, D)
    Tensor attended =
        Torch.scaledDotProductAttention(
            Heads.split(qkv.get(0), heads),
            Heads.split(qkv.get(1), heads),
            Heads.split(qkv.get(2), heads)); // (N, H, T, D/H)
    return out.forward(Heads.merge(attended)); // (N, T, D)
  }
}
