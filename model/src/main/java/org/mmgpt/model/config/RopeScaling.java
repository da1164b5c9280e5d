package org.mmgpt.model.config;

/** How the rotary frequencies are stretched beyond the trained context. */
public sealed interface RopeScaling {
  /** Unchanged frequencies. */
  record None() implements RopeScaling {}

  /** Every frequency divided by {@code factor}. */
  record Linear(double factor) implements RopeScaling {}

  /**
   * Frequencies that sink as a sequence grows beyond {@code max_position_embeddings}, and up to
   * there are unchanged. Longer sequences are refused here, so that nothing is to be done.
   */
  record Dynamic(double factor) implements RopeScaling {}

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
      implements RopeScaling {
    private double scale(double frequency) {
      double turns = originalMaxPositionEmbeddings * frequency / (2 * Math.PI);
      double kept =
          Math.clamp((turns - lowFreqFactor) / (highFreqFactor - lowFreqFactor), 0.0, 1.0);
      return frequency * ((1 - kept) / factor + kept);
    }
  }

  /**
   * YaRN (arXiv 2309.00071): pairs that turn {@code betaFast} times or more in the trained context
   * are kept, those that turn {@code betaSlow} times or less divided by {@code factor}, with a
   * passage between that is linear in the pair's number.
   *
   * @param attentionFactor what cosines and sines are multiplied by
   * @param originalMaxPositionEmbeddings trained context, in tokens
   * @param truncate whether the passage begins and ends at whole pairs
   */
  record Yarn(
      double factor,
      double attentionFactor,
      double betaFast,
      double betaSlow,
      double originalMaxPositionEmbeddings,
      boolean truncate)
      implements RopeScaling {
    private double scale(double frequency, int pair, int headDim, double theta) {
      double first = pairTurning(betaFast, headDim, theta);
      double last = pairTurning(betaSlow, headDim, theta);
      if (truncate) {
        first = Math.floor(first);
        last = Math.ceil(last);
      }
      first = Math.max(first, 0);
      last = Math.min(last, headDim - 1);
      double length = first == last ? 0.001 : last - first;
      double divided = Math.clamp((pair - first) / length, 0.0, 1.0);
      return frequency * (divided / factor + 1 - divided);
    }

    /** The pair, as a fraction, that turns so many times in the trained context. */
    private double pairTurning(double times, int headDim, double theta) {
      double frequency = times * 2 * Math.PI / originalMaxPositionEmbeddings;
      return headDim * Math.log(1 / frequency) / (2 * Math.log(theta));
    }

    /** What the paper gives attention for a context stretched by {@code factor}. */
    private static double mscale(double factor, double scale) {
      return factor <= 1 ? 1 : 0.1 * scale * Math.log(factor) + 1;
    }
  }

  /** The inverse frequencies, radians a position, of a head of {@code headDim}; (headDim / 2). */
  default double[] inverseFrequencies(int headDim, double theta) {
    double[] frequencies = new double[headDim / 2];
    for (int i = 0; i < frequencies.length; i++) {
      double frequency = Math.pow(theta, -2.0 * i / headDim);
      frequencies[i] =
          switch (this) {
            case None(), Dynamic(_) -> frequency;
            case Linear(double factor) -> frequency / factor;
            case Llama3 llama3 -> llama3.scale(frequency);
            case Yarn yarn -> yarn.scale(frequency, i, headDim, theta);
          };
    }
    return frequencies;
  }

  /** What cosines and sines are multiplied by, so that scores are by its square. */
  default double attentionFactor() {
    return 1;
  }

  static RopeScaling read(ConfigNode textConfig) {
    return textConfig
        .find("rope_parameters")
        .or(() -> textConfig.find("rope_scaling"))
        .map(rope -> readObject(rope, trainedContext(rope, textConfig)))
        .orElse(new None());
  }

  /** Inside the object, beside it, or the whole context: as transformers looks for it. */
  private static double trainedContext(ConfigNode rope, ConfigNode textConfig) {
    String key = "original_max_position_embeddings";
    return textConfig.number(
        key, rope.number(key, textConfig.number("max_position_embeddings", 2048)));
  }

  private static RopeScaling readObject(ConfigNode rope, double trainedContext) {
    if (rope.number("partial_rotary_factor", 1) != 1) {
      throw rope.wrong("partial_rotary_factor", "must be 1: LLaMA turns whole heads");
    }
    // transformers called the key "type" before 4.43.
    String type = rope.text("rope_type", rope.text("type", "default"));
    return switch (type) {
      case "default" -> new None();
      case "linear" -> new Linear(rope.number("factor"));
      case "dynamic" -> new Dynamic(rope.number("factor"));
      case "llama3" ->
          new Llama3(
              rope.number("factor"),
              rope.number("low_freq_factor"),
              rope.number("high_freq_factor"),
              trainedContext);
      case "yarn" -> readYarn(rope, trainedContext);
      default ->
          throw rope.wrong(
              "rope_type",
              "must be default, linear, dynamic, llama3 or yarn, not \"" + type + "\"");
    };
  }

  private static Yarn readYarn(ConfigNode rope, double trainedContext) {
    double factor = rope.number("factor");
    double scale = rope.number("mscale", 0);
    double scaleAllDim = rope.number("mscale_all_dim", 0);
    double attentionFactor =
        scale != 0 && scaleAllDim != 0
            ? Yarn.mscale(factor, scale) / Yarn.mscale(factor, scaleAllDim)
            : Yarn.mscale(factor, 1);
    return new Yarn(
        factor,
        rope.number("attention_factor", attentionFactor),
        rope.number("beta_fast", 32),
        rope.number("beta_slow", 1),
        trainedContext,
        rope.flag("truncate", true));
  }
}
