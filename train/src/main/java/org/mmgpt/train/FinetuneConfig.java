package org.mmgpt.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What {@code ./mmgpt finetune} is told. Keys are these names in snake case; the meanings and the
 * defaults stand in {@code finetune-defaults.yaml}.
 *
 * @param model directory of the base model
 * @param output folder for the adapter, the metrics and the loss curve
 */
public record FinetuneConfig(
    Path model,
    Path output,
    long seed,
    int threads,
    int maxLength,
    DataConfig data,
    Lora lora,
    Training training,
    Optimizer optimizer) {

  private static final String DEFAULTS = "finetune-defaults.yaml";

  public FinetuneConfig {
    atLeast("threads", threads, 0);
    atLeast("max_length", maxLength, 2);
  }

  /** The adapters, in PEFT's words. */
  public record Lora(int rank, double alpha, double dropout, List<String> targets) {
    public Lora {
      atLeast("rank", rank, 1);
      positive("alpha", alpha);
      share("dropout", dropout);
      targets = List.copyOf(targets);
      if (targets.isEmpty()) {
        throw new IllegalArgumentException("targets must name at least one linear layer");
      }
    }
  }

  /** How long and in what portions. */
  public record Training(
      long steps,
      int epochs,
      int visionBatch,
      int languageBatch,
      int accumulation,
      double clip,
      BackwardMode backward) {
    public Training {
      atLeast("steps", steps, 0);
      atLeast("epochs", epochs, 1);
      atLeast("vision_batch", visionBatch, 1);
      atLeast("language_batch", languageBatch, 1);
      atLeast("accumulation", accumulation, 1);
      if (!(clip >= 0)) {
        throw new IllegalArgumentException("clip must be 0 or more, got " + clip);
      }
      if (backward == BackwardMode.PAIRED && accumulation > 1) {
        throw new IllegalArgumentException(
            "accumulation must be 1 where backward is paired, got " + accumulation);
      }
    }
  }

  /** How the micro batches of a step are computed, as written in the file in lower case. */
  public enum BackwardMode {
    SEQUENTIAL,
    PAIRED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** AdamW and its learning rate. */
  public record Optimizer(
      double learningRate,
      ScheduleName schedule,
      long warmupSteps,
      double weightDecay,
      List<Double> betas,
      double eps) {
    public Optimizer {
      positive("learning_rate", learningRate);
      atLeast("warmup_steps", warmupSteps, 0);
      if (!(weightDecay >= 0)) {
        throw new IllegalArgumentException("weight_decay must be 0 or more, got " + weightDecay);
      }
      betas = List.copyOf(betas);
      if (betas.size() != 2) {
        throw new IllegalArgumentException("betas must be two numbers, got " + betas);
      }
      betas.forEach(beta -> share("betas", beta));
      positive("eps", eps);
    }

    /** The constants of AdamW. */
    AdamW.Settings adamW() {
      return new AdamW.Settings(betas.get(0), betas.get(1), eps);
    }

    /** The schedule over {@code trainingSteps} optimiser steps. */
    public LearningRateSchedule scheduleOver(long trainingSteps) {
      return switch (schedule) {
        case CONSTANT -> new LearningRateSchedule.Constant(warmupSteps);
        case LINEAR -> new LearningRateSchedule.Linear(warmupSteps, trainingSteps);
        case COSINE -> new LearningRateSchedule.Cosine(warmupSteps, trainingSteps);
      };
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

  /**
   * Reads a file.
   *
   * @param overrides {@code key=value}, with points for keys inside sections
   * @throws ConfigException in one line: file, line, key, and what is wrong
   */
  public static FinetuneConfig read(Path file, List<String> overrides) {
    return ConfigReader.read(file, overrides, DEFAULTS, FinetuneConfig.class);
  }

  /** The commented YAML of all defaults. */
  public static String defaults() {
    return ConfigReader.defaultsText(DEFAULTS, FinetuneConfig.class);
  }

  private static void atLeast(String key, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(key + " must be " + least + " or more, got " + value);
    }
  }

  private static void positive(String key, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(key + " must be positive, got " + value);
    }
  }

  private static void share(String key, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(key + " must lie in [0, 1), got " + value);
    }
  }
}
