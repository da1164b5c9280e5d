package org.mmgpt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.config.PerceiverConfig;
import org.mmgpt.model.layer.FeedForward;
import org.mmgpt.model.layer.LayerNorm;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.Parameter;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.Tensor;

/**
 * Turns any number of vision tokens of a picture into a fixed number of latents (Flamingo, arXiv
 * 2204.14198, as OpenFlamingo implements it). Pictures don't see each other.
 */
public final class PerceiverResampler extends Module {
  private record Layer(PerceiverAttention attention, FeedForward feedForward) {}

  private final Parameter latents; // (L, D)
  private final Optional<Parameter> frameEmbeddings; // (frames, D)
  private final Optional<Parameter> mediaTimeEmbeddings; // (pictures, 1, D)
  private final List<Layer> layers = new ArrayList<>();
  private final LayerNorm norm;

  /** Takes its parameters from {@code weights}. */
  public PerceiverResampler(PerceiverConfig config, Weights weights) {
    long dim = config.dim();
    latents =
        parameter(
            "latents", weights.parameter("latents", new Init.Normal(1), config.numLatents(), dim));
    frameEmbeddings = weights.optional("frame_embs").map(t -> parameter("frame_embs", t));
    mediaTimeEmbeddings =
        weights.optional("media_time_embs").map(t -> parameter("media_time_embs", t));
    for (int i = 0; i < config.depth(); i++) {
      Weights layer = weights.at("layers").at(i);
      layers.add(
          new Layer(
              child("layers." + i + ".0", new PerceiverAttention(config, layer.at(0))),
              child("layers." + i + ".1", new FeedForward(layer.at(1), dim, config.ffMult()))));
    }
    norm = child("norm", weights.layerNorm("norm", dim, 1e-5));
  }

  /**
   * @param tokens (B, T_img, F, V, D): pictures a row, frames a picture, tokens a frame
   * @return (B, T_img, L, D)
   */
  public Tensor forward(Tensor tokens) {
    long[] shape = tokens.shape();
    long rows = shape[0];
    long pictures = shape[1];
    long dim = shape[4];
    Tensor x = tokens;
    if (frameEmbeddings.isPresent()) {
      x = x.add(frameEmbeddings.get().value().narrow(0, 0, shape[2]).view(1, 1, shape[2], 1, dim));
    }
    x = x.reshape(rows, pictures, shape[2] * shape[3], dim); // (B, T_img, F*V, D)
    if (mediaTimeEmbeddings.isPresent()) {
      x = x.add(mediaTimeEmbeddings.get().value().narrow(0, 0, pictures));
    }
    x = x.flatten(0, 1); // (N, F*V, D), N = B*T_img
    Tensor queries = latents.value();
    Tensor resampled = queries.expand(rows * pictures, queries.size(0), dim); // (N, L, D)
    for (Layer layer : layers) {
      resampled = resampled.add(layer.attention.forward(x, resampled));
      resampled = resampled.add(layer.feedForward.forward(resampled));
    }
    return norm.forward(resampled).view(rows, pictures, queries.size(0), dim); // (B, T_img, L, D)
  }

  /** Whether a picture is told its number in the row. */
  boolean numbersPictures() {
    return mediaTimeEmbeddings.isPresent();
  }
}
