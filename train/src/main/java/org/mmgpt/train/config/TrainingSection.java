package org.mmgpt.train.config;

import java.util.List;
import java.util.Locale;

/** How long and in what portions. The meanings stand in {@code finetune-defaults.yaml}. */
public record TrainingSection(
    long steps,
    long microSteps,
    int epochs,
    int visionBatch,
    int languageBatch,
    int accumulation,
    double clip,
    BackwardMode backward,
    boolean gradientCheckpointing,
    List<String> trainable) {
  private static final long MOST_STEPS =
      1_000_000_000; // times the largest accumulation fits a long

  public TrainingSection {
    trainable = List.copyOf(trainable);
    Range.within("steps", steps, 0, MOST_STEPS);
    Range.within("micro_steps", microSteps, 0, MOST_STEPS);
    Range.atLeast("epochs", epochs, 1);
    Range.atLeast("vision_batch", visionBatch, 1);
    Range.atLeast("language_batch", languageBatch, 1);
    Range.atLeast("accumulation", accumulation, 1);
    Range.notNegative("clip", clip);
    if (steps > 0 && microSteps > 0) {
      throw new IllegalArgumentException("micro_steps and steps exclude each other; give one");
    }
    if (backward == BackwardMode.PAIRED && accumulation > 1) {
      throw new IllegalArgumentException(
          "accumulation must be 1 where backward is paired, got " + accumulation);
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
}
