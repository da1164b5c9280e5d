package org.mmgpt.train.pretrain;

import java.nio.file.Path;
import java.util.List;
import org.mmgpt.train.config.ConfigReader;
import org.mmgpt.train.optimizer.AdamW;

/**
 * How a base model is made: {@code recipe.yaml}, beside the {@code config.json} of the network.
 *
 * @param seed of the initial weights and of everything that is drawn
 * @param betas of AdamW, in both phases
 * @param weightDecay on matrices; norms, biases, gates and latents are not decayed
 * @param clip the largest global gradient norm
 * @param vision the first phase: the vision encoder and the perceiver learn to name what they see,
 *     through a head that is thrown away
 * @param joint the second phase: the decoder and its gated cross attention learn to read
 */
public record PretrainRecipe(
    long seed, List<Double> betas, double weightDecay, double clip, Phase vision, Joint joint) {

  public PretrainRecipe {
    betas = List.copyOf(betas);
    if (betas.size() != 2) {
      throw new IllegalArgumentException("betas must be two numbers, got " + betas);
    }
    if (!(weightDecay >= 0)) {
      throw new IllegalArgumentException("weight_decay must be 0 or more, got " + weightDecay);
    }
  }

  /**
   * One phase of training, its learning rate falling along a cosine to 0.
   *
   * @param batch pictures or pages of an optimiser step, computed in two halves
   */
  public record Phase(long steps, int batch, double learningRate, long warmupSteps) {
    public Phase {
      check(steps, batch, learningRate);
    }
  }

  /**
   * The second phase.
   *
   * @param plainShare how many of the pages have no picture
   * @param trainVision whether the vision encoder and the perceiver go on learning
   */
  public record Joint(
      long steps,
      int batch,
      double learningRate,
      long warmupSteps,
      double plainShare,
      boolean trainVision) {
    public Joint {
      check(steps, batch, learningRate);
      if (!(plainShare >= 0 && plainShare < 1)) {
        throw new IllegalArgumentException("plain_share must lie in [0, 1), got " + plainShare);
      }
    }

    Phase phase() {
      return new Phase(steps, batch, learningRate, warmupSteps);
    }
  }

  /** Reads a recipe; every key must be there, but any can be overridden by {@code key=value}. */
  public static PretrainRecipe read(Path file, List<String> overrides) {
    return ConfigReader.read(file, overrides, PretrainRecipe.class);
  }

  /** What the first phase depends on, as text: it can stay when only the second is changed. */
  String withoutJoint() {
    return "seed=%d, betas=%s, weight_decay=%s, clip=%s, %s"
        .formatted(seed, betas, weightDecay, clip, vision);
  }

  AdamW.Settings adamW() {
    return new AdamW.Settings(betas.getFirst(), betas.getLast(), AdamW.Settings.DEFAULT.eps());
  }

  private static void check(long steps, int batch, double learningRate) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be 1 or more, got " + steps);
    }
    if (batch < 2 || batch % 2 != 0) {
      throw new IllegalArgumentException("batch must be even and positive, got " + batch);
    }
    if (!(learningRate > 0)) {
      throw new IllegalArgumentException("learning_rate must be positive, got " + learningRate);
    }
  }
}
