package org.mmgpt.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.train.checkpoint.Fingerprint;
import org.mmgpt.train.config.DataConfig;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;

/**
 * What has to stay the same when a run goes on, because it would be another run otherwise, and what
 * has to be the same for all its processes.
 */
final class RunSettings {
  /** Where something lies may change, and differ between machines; what lies there is compared. */
  private static final Set<String> PLACES =
      Set.of("model", "output", "data.vision", "data.language", "lora.start");

  /** How fast and how long may change when a run goes on. */
  private static final Set<String> FREE =
      Set.of(
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

  /** What is only looked at may change too. */
  private static final String FREE_SECTIONS = "(checkpoints|evaluation|parallel|report)\\..*";

  /** What each process has for itself, or the first one alone. */
  private static final String OWN =
      "threads|device|data\\.workers|evaluation\\.(vision|language)|checkpoints\\..*";

  private final FinetuneConfig config;
  private final SequencedMap<String, String> contents;

  /** Reads what lies at the configuration's places, once for both questions. */
  RunSettings(FinetuneConfig config, TrainingData data) {
    this.config = config;
    this.contents = contents(config, data);
  }

  /** What a checkpoint says of its run: keys of the configuration and their values. */
  SequencedMap<String, String> ofRun() {
    return settings(
        key -> {
          boolean free = FREE.contains(key) || key.matches(FREE_SECTIONS);
          return !free || config.data().bucket() > 1 && BATCHES.contains(key);
        });
  }

  /** What all processes of a run must have been started with. */
  SequencedMap<String, String> ofProcesses() {
    return settings(key -> !key.matches(OWN));
  }

  private SequencedMap<String, String> settings(Predicate<String> counts) {
    var settings = new LinkedHashMap<>(contents);
    config
        .flat()
        .forEach(
            (key, value) -> {
              if (counts.test(key) && !PLACES.contains(key)) {
                settings.put(key, value);
              }
            });
    return settings;
  }

  private static SequencedMap<String, String> contents(FinetuneConfig config, TrainingData data) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("model (its weights)", Fingerprint.ofModel(config.model()));
    settings.put("data.vision (its records)", records(config.data().vision()));
    settings.put("data.language (its records)", records(config.data().language()));
    settings.put("lora.start (its weights)", adapter(config.lora().start()));
    data.vision().ifPresent(stream -> settings.put("data.vision (its size)", size(stream)));
    data.language().ifPresent(stream -> settings.put("data.language (its size)", size(stream)));
    return settings;
  }

  private static String records(List<DataConfig.Source> sources) {
    return sources.stream()
        .map(
            source ->
                "%s %s, sample %d, weight %s"
                    .formatted(
                        source.type(),
                        Fingerprint.ofFiles(source.annotations()),
                        source.sample(),
                        source.weight()))
        .toList()
        .toString();
  }

  private static String size(TrainingData.Stream stream) {
    return switch (stream) {
      case TrainingData.Mixed(Mixture mixture) -> mixture.size() + " records an epoch";
      case TrainingData.Recorded recorded -> "recorded";
    };
  }

  private static String adapter(String start) {
    if (start.isEmpty()) {
      return "none";
    }
    Path path = Path.of(start);
    return Files.isDirectory(path) ? Fingerprint.ofModel(path) : Fingerprint.ofFiles(List.of(path));
  }
}
