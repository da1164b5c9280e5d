package org.mmgpt.model.config;

/**
 * The CLIP vision transformer, under the keys of Hugging Face's {@code CLIPVisionConfig}.
 *
 * @param imageSize side of the square picture, in pixels
 * @param patchSize side of a patch, in pixels
 */
public record VisionConfig(
    int imageSize,
    int patchSize,
    int hiddenSize,
    int intermediateSize,
    int numHiddenLayers,
    int numAttentionHeads,
    HiddenAct hiddenAct,
    double layerNormEps) {

  static VisionConfig read(ConfigNode node) {
    var config =
        new VisionConfig(
            node.positive("image_size"),
            node.positive("patch_size"),
            node.positive("hidden_size"),
            node.positive("intermediate_size"),
            node.positive("num_hidden_layers"),
            node.positive("num_attention_heads"),
            HiddenAct.read(node, HiddenAct.QUICK_GELU),
            node.number("layer_norm_eps", 1e-5));
    if (config.hiddenSize % config.numAttentionHeads != 0) {
      throw node.wrong(
          "hidden_size",
          config.hiddenSize + " does not divide into " + config.numAttentionHeads + " heads");
    }
    if (config.patchSize > config.imageSize) {
      throw node.wrong("patch_size", "is larger than image_size " + config.imageSize);
    }
    return config;
  }

  /** Patches of a picture; a border narrower than a patch is not seen, as in the convolution. */
  public int numPatches() {
    int side = imageSize / patchSize;
    return side * side;
  }
}
