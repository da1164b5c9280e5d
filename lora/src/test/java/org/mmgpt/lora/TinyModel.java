package org.mmgpt.lora;

import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.model.config.GatedCrossAttentionConfig;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.model.config.PerceiverConfig;
import org.mmgpt.model.config.RopeScaling;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.config.VisionConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** A network of a few thousand weights, whose gates are open so that pictures show. */
final class TinyModel {
  static final int IMAGE = 97;

  static final FlamingoConfig CONFIG =
      new FlamingoConfig(
          new VisionConfig(16, 8, 24, 48, 1, 2, HiddenAct.QUICK_GELU, 1e-5),
          new PerceiverConfig(24, 1, 12, 2, 4, 2),
          new GatedCrossAttentionConfig(2, 8, 2, 2, true),
          new TextConfig(99, 32, 48, 2, 4, 2, 8, 64, 1e-6, 10000, new RopeScaling.None(), false),
          IMAGE,
          96,
          98,
          Era.ORIGINAL);

  private TinyModel() {}

  static Flamingo create() {
    Torch.manualSeed(1);
    Flamingo model = Flamingo.random(CONFIG, Device.CPU, DType.FLOAT32);
    model
        .namedParameters()
        .forEach(
            (name, p) -> {
              if (name.endsWith("_gate")) {
                p.fill_(1.0);
              }
            });
    return model;
  }

  /** Scores of two rows of text behind a picture, (2 * T * V). */
  static float[] logits(Flamingo model) {
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      Torch.manualSeed(2);
      Tensor pixels = Torch.randn(2, 1, 1, 3, 16, 16);
      TokenBatch tokens =
          TokenBatch.of(new long[] {1, 5, IMAGE, 7, 8}, new long[] {1, 9, IMAGE, 3, 4});
      return model.forward(tokens, Optional.of(pixels)).toFloatArray();
    }
  }

  /** An adapter whose every tensor is drawn, so that all of it shows. */
  static LoraAdapter drawn(LoraConfig config, Flamingo model, int seed) {
    Torch.manualSeed(seed);
    LoraAdapter adapter = LoraAdapter.create(config, model);
    try (NoGrad noGrad = NoGrad.open();
        Scope scope = Scope.open()) {
      adapter.namedParameters().values().forEach(p -> p.add_(Torch.randn(p.shape()).mul(0.1)));
    }
    return adapter;
  }
}
