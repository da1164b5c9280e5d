package org.mmgpt.infer.command;

import java.util.Locale;
import org.mmgpt.data.error.DataException;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.GenerationConfigBuilder;

/** Settings of generation by their names in {@code generation_config.json}, as people type them. */
final class Parameters {
  private Parameters() {}

  /** One line. */
  static String describe(GenerationConfig config) {
    return String.format(
        Locale.ROOT,
        "max_new_tokens=%d temperature=%s top_k=%d top_p=%s min_p=%s repetition_penalty=%s"
            + " num_beams=%d seed=%s",
        config.maxNewTokens(),
        config.doSample() ? String.valueOf(config.temperature()) : "0 (the most probable token)",
        config.topK(),
        config.topP(),
        config.minP(),
        config.repetitionPenalty(),
        config.numBeams(),
        config.seed().isPresent() ? config.seed().getAsLong() : "random");
  }

  /**
   * The settings with some of them changed.
   *
   * @param changes such as {@code temperature=0.7 seed=1}; temperature 0 takes the most probable
   */
  static GenerationConfig change(GenerationConfig config, String changes) {
    GenerationConfigBuilder changed = config.toBuilder();
    for (String change : changes.split("[\\s,]+")) {
      String[] parts = change.split("=", 2);
      if (parts.length != 2) {
        throw new DataException("'" + change + "' is not NAME=VALUE");
      }
      try {
        set(changed, parts[0], parts[1]);
      } catch (NumberFormatException e) {
        throw new DataException("'" + parts[1] + "' is no number for " + parts[0], e);
      }
    }
    try {
      return changed.build();
    } catch (IllegalArgumentException e) {
      throw new DataException(e.getMessage(), e);
    }
  }

  private static void set(GenerationConfigBuilder config, String name, String value) {
    switch (name) {
      case "max_new_tokens" -> config.maxNewTokens(Integer.parseInt(value));
      case "temperature" -> config.drawnAt(Double.parseDouble(value));
      case "top_k" -> config.topK(Integer.parseInt(value));
      case "top_p" -> config.topP(Double.parseDouble(value));
      case "min_p" -> config.minP(Double.parseDouble(value));
      case "repetition_penalty" -> config.repetitionPenalty(Double.parseDouble(value));
      case "num_beams" -> config.numBeams(Integer.parseInt(value));
      case "seed" -> config.seed(Long.parseLong(value));
      default -> throw new DataException("no parameter " + name + "; /params lists them");
    }
  }
}
