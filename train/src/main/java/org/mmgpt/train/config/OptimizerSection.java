package org.mmgpt.train.config;

import java.util.List;
import java.util.Locale;

/**
 * AdamW and its learning rate.
 *
 * @param loraPlus what the learning rate of LoRA's B is, relative to A's (LoRA+, arXiv 2402.12354)
 * @param stateBits 32, or 8 to keep AdamW's moments in a quarter of the memory
 */
public record OptimizerSection(
    double learningRate,
    ScheduleName schedule,
    long warmupSteps,
    double weightDecay,
    List<Double> betas,
    double eps,
    double loraPlus,
    int stateBits) {
  public OptimizerSection {
    Range.positive("learning_rate", learningRate);
    Range.atLeast("warmup_steps", warmupSteps, 0);
    Range.notNegative("weight_decay", weightDecay);
    betas = List.copyOf(betas);
    if (betas.size() != 2) {
      throw new IllegalArgumentException("betas must be two numbers, got " + betas);
    }
    betas.forEach(beta -> Range.share("betas", beta));
    Range.positive("eps", eps);
    Range.positive("lora_plus", loraPlus);
    if (stateBits != 32 && stateBits != 8) {
      throw new IllegalArgumentException("state_bits must be 32 or 8, got " + stateBits);
    }
  }

  /** The shapes a learning rate can take, as written in the file in lower case. */
  public enum ScheduleName {
    CONSTANT,
    LINEAR,
    COSINE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
