package org.mmgpt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.VisionConfig;
import org.mmgpt.model.layer.LayerNorm;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** CLIP's vision transformer (arXiv 2103.00020), with open_clip's names. */
public final class VisionEncoder extends Module {
  private final VisionConfig config;
  private final boolean lnPostOnPatchTokens;
  private final Parameter convWeight; // (D, 3, P, P)
  private final Parameter classEmbedding; // (D)
  private final Parameter positionalEmbedding; // (1 + patches, D)
  private final LayerNorm lnPre;
  private final List<VisionBlock> blocks = new ArrayList<>();
  private final LayerNorm lnPost;
  private final Optional<Parameter> projection; // (D, projected)

  /** Takes its parameters from {@code weights}. */
  public VisionEncoder(VisionConfig config, Era era, Weights weights) {
    this.config = config;
    this.lnPostOnPatchTokens = era.lnPostOnPatchTokens();
    long dim = config.hiddenSize();
    long patch = config.patchSize();
    convWeight =
        parameter(
            "conv1.weight",
            weights.parameter("conv1.weight", Init.fanIn(3 * patch * patch), dim, 3, patch, patch));
    classEmbedding =
        parameter("class_embedding", weights.parameter("class_embedding", Init.fanIn(dim), dim));
    positionalEmbedding =
        parameter(
            "positional_embedding",
            weights.parameter(
                "positional_embedding", Init.fanIn(dim), 1 + config.numPatches(), dim));
    lnPre = child("ln_pre", weights.layerNorm("ln_pre", dim, config.layerNormEps()));
    Weights resblocks = weights.at("transformer").at("resblocks");
    for (int i = 0; i < config.numHiddenLayers(); i++) {
      blocks.add(child("transformer.resblocks." + i, new VisionBlock(config, resblocks.at(i))));
    }
    lnPost = child("ln_post", weights.layerNorm("ln_post", dim, config.layerNormEps()));
    projection = weights.optional("proj").map(tensor -> parameter("proj", tensor));
  }

  /**
   * The patch tokens that the perceiver sees.
   *
   * @param pixels (N, 3, S, S), normalised
   * @return (N, patches, D)
   */
  public Tensor patchTokens(Tensor pixels) {
    return patches(blocks(pixels));
  }

  /**
   * The last block's output without the class token. The final norm is applied only in the later
   * era (see {@link Era}).
   *
   * @param tokens of {@link #blocks}
   * @return (N, patches, D)
   */
  Tensor patches(Tensor tokens) {
    Tensor patches = tokens.narrow(1, 1, config.numPatches()); // (N, patches, D)
    return lnPostOnPatchTokens ? lnPost.forward(patches) : patches;
  }

  /** The pooled, projected class token of CLIP, (N, projected); empty without a projection. */
  Optional<Tensor> pooled(Tensor tokens) {
    return projection.map(
        proj -> lnPost.forward(tokens.select(1, 0)).matmul(proj.value())); // (N, projected)
  }

  /** (N, 3, S, S) to the last block's output, class token first, (N, 1 + patches, D). */
  Tensor blocks(Tensor pixels) {
    long patch = config.patchSize();
    Tensor patches =
        Torch.conv2d(
                pixels,
                convWeight.value(),
                Optional.empty(),
                new long[] {patch, patch},
                new long[] {0, 0},
                new long[] {1, 1},
                1)
            .flatten(2, 3)
            .transpose(1, 2); // (N, patches, D)
    Tensor first =
        classEmbedding.value().expand(patches.size(0), 1, config.hiddenSize()); // (N, 1, D)
    Tensor x = Torch.cat(List.of(first, patches), 1).add(positionalEmbedding.value());
    x = lnPre.forward(x);
    for (VisionBlock block : blocks) {
      x = block.forward(x);
    }
    return x; // (N, 1 + patches, D)
  }
}
