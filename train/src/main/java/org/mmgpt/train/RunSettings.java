package org.mmgpt.train;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.weights.BaseFingerprint;

/** What has to stay the same when a run goes on: it would be another run otherwise. */
final class RunSettings {
  /** Where, how fast and how long may change; so may what is only looked at. */
  private static final Set<String> FREE =
      Set.of(
          "model",
          "output",
          "threads",
          "device",
          "training.steps",
          "training.micro_steps",
          "training.epochs",
          "training.vision_batch",
          "training.language_batch",
          "training.backward",
          "training.gradient_checkpointing");

  /** These part the samples of a bucket, so that what is left of it would be another's. */
  private static final Set<String> BATCHES =
      Set.of("training.vision_batch", "training.language_batch");

  private static final String FREE_SECTIONS = "(checkpoints|evaluation|parallel|report)\\..*";

  private RunSettings() {}

  static SequencedMap<String, String> of(FinetuneConfig config, TrainingData data) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("model (its weights)", BaseFingerprint.of(config.model()));
    config
        .flat()
        .forEach(
            (key, value) -> {
              boolean free = FREE.contains(key) || key.matches(FREE_SECTIONS);
              if (!free || config.data().bucket() > 1 && BATCHES.contains(key)) {
                settings.put(key, value);
              }
            });
    data.vision().ifPresent(stream -> settings.put("data.vision (its size)", size(stream)));
    data.language().ifPresent(stream -> settings.put("data.language (its size)", size(stream)));
    return settings;
  }

  private static String size(TrainingData.Stream stream) {
    return switch (stream) {
      case TrainingData.Mixed(Mixture mixture) -> mixture.size() + " records an epoch";
      case TrainingData.Recorded recorded -> "recorded";
    };
  }
}
