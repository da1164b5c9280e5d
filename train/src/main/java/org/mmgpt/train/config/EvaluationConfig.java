package org.mmgpt.train.config;

import java.util.List;
import java.util.Optional;

/**
 * What a run is measured on while it learns. The meanings and the defaults of the keys stand in
 * {@code finetune-defaults.yaml}.
 *
 * @param vision held-out data sets of pictures; may be empty
 * @param language held-out data sets without pictures; may be empty
 */
public record EvaluationConfig(
    List<DataConfig.Source> vision,
    List<DataConfig.Source> language,
    long everySteps,
    int batches,
    int answers,
    int maxNewTokens) {
  public EvaluationConfig {
    vision = List.copyOf(vision);
    language = List.copyOf(language);
    if (everySteps < 1 || batches < 1 || answers < 0 || maxNewTokens < 1) {
      throw new IllegalArgumentException(
          "every_steps, batches and max_new_tokens must be 1 or more, answers 0 or more");
    }
  }

  /** Opens the held-out data; absent if there are none. */
  public Optional<TrainingData> open(long seed) {
    return vision.isEmpty() && language.isEmpty()
        ? Optional.empty()
        : Optional.of(DataConfig.open(vision, language, seed));
  }
}
