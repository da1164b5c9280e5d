package org.mmgpt.model;

import org.mmgpt.model.config.ConfigNode;

/** How the rotary frequencies are stretched beyond the trained context. */
public sealed interface RopeScaling {
  /** Unchanged frequencies. */
  record None() implements RopeScaling {}

  /** Every frequency divided by {@code factor}. */
  record Linear(double factor) implements RopeScaling {}

  /**
   * Llama 3.1's rule: long wavelengths divided by {@code factor}, short ones kept, a smooth passage
   * between.
   *
   * @param originalMaxPositionEmbeddings trained context, in tokens
   */
  record Llama3(
      double factor,
      double lowFreqFactor,
      double highFreqFactor,
      double originalMaxPositionEmbeddings)
      implements RopeScaling {}

  /** The inverse frequencies, radians a position, of a head of {@code headDim}; (headDim / 2). */
  default double[] inverseFrequencies(int headDim, double theta) {
    double[] frequencies = new double[headDim / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = scale(Math.pow(theta, -2.0 * i / headDim));
    }
    return frequencies;
  }

  private double scale(double frequency) {
    return switch (this) {
      case None() -> frequency;
      case Linear(double factor) -> frequency / factor;
      case Llama3(double factor, double low, double high, double context) -> {
        double turns = context * frequency / (2 * Math.PI);
        double smooth = Math.clamp((turns - low) / (high - low), 0.0, 1.0);
        yield (1 - smooth) * frequency / factor + smooth * frequency;
      }
    };
  }

  static RopeScaling read(ConfigNode textConfig) {
    return textConfig
        .find("rope_parameters")
        .or(() -> textConfig.find("rope_scaling"))
        .map(RopeScaling::readObject)
        .orElse(new None());
  }

  private static RopeScaling readObject(ConfigNode node) {
    // transformers called the key "type" before 4.43.
    String type = node.text("rope_type", node.text("type", "default"));
    return switch (type) {
      case "default" -> new None();
      case "linear" -> new Linear(node.number("factor"));
      case "llama3" ->
          new Llama3(
              node.number("factor"),
              node.number("low_freq_factor"),
              node.number("high_freq_factor"),
              node.number("original_max_position_embeddings"));
      default ->
          throw node.wrong("rope_type", "must be default, linear or llama3, not \"" + type + "\"");
    };
  }
}
