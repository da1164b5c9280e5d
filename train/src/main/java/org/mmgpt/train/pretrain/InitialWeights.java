package org.mmgpt.train.pretrain;

import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Tensor;

/** Where the recipe starts from, as far as it differs from a random {@link Flamingo}. */
final class InitialWeights {
  /** Of the encoder's and perceiver's matrices; the published deviations suit larger widths. */
  private static final double VISION = 0.03;

  private static final double LATENTS = 0.5;

  /** Of the decoder's matrices, times fan-in to the power of -0.5. */
  private static final double DECODER = 0.7;

  private InitialWeights() {}

  /** Draws from libtorch's generator, parameter after parameter. */
  static void draw(Flamingo model) {
    try (var noGrad = NoGrad.open()) {
      model.namedParameters().forEach(InitialWeights::draw);
    }
  }

  private static void draw(String name, Tensor tensor) {
    boolean matrix = tensor.dim() == 2 && name.endsWith(".weight");
    boolean table = name.contains("embed_tokens") || name.contains("lm_head");
    if (name.endsWith("_gate")) {
      tensor.fill_(1.0); // a decoder that starts blind hardly learns to look
    } else if (name.endsWith("latents")) {
      tensor.normal_(0, LATENTS);
    } else if (matrix && !name.startsWith("lang_encoder.")) {
      tensor.normal_(0, VISION);
    } else if (matrix && !table) {
      tensor.normal_(0, DECODER / Math.sqrt(tensor.size(1)));
    }
  }
}
