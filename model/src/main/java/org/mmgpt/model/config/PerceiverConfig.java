package org.mmgpt.model.config;

/**
 * The perceiver resampler. The defaults are the constructor's in OpenFlamingo, which the released
 * weights use; {@code dim_head} and {@code heads} can't be read off the tensors' shapes.
 *
 * @param dim width of the vision tokens and of the latents
 */
public record PerceiverConfig(
    int dim, int depth, int dimHead, int heads, int numLatents, int ffMult) {

  static PerceiverConfig read(ConfigNode node, int visionHiddenSize) {
    var config =
        new PerceiverConfig(
            node.positive("dim", visionHiddenSize),
            node.positive("depth", 6),
            node.positive("dim_head", 64),
            node.positive("heads", 8),
            node.positive("num_latents", 64),
            node.positive("ff_mult", 4));
    if (config.dim != visionHiddenSize) {
      throw node.wrong(
          "dim", config.dim + " differs from vision_config's hidden_size " + visionHiddenSize);
    }
    return config;
  }
}
