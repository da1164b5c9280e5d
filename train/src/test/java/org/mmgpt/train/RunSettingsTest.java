package org.mmgpt.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.train.config.FinetuneConfig;

class RunSettingsTest {
  private static final String RECORDS =
      "[{\"instruction\": \"Say red.\", \"input\": \"\", \"output\": \"red\"}]";

  @TempDir private Path folder;

  /** The folder's name was part of what must not change, though the data may lie elsewhere. */
  @Test
  void dataThatMovedAreTheSame() throws IOException {
    assertThat(settings(data("here", RECORDS))).isEqualTo(settings(data("there", RECORDS)));
  }

  /** As many records of other words went unnoticed, and the run went on with them. */
  @Test
  void dataThatChangedAreOthers() throws IOException {
    Path here = data("here", RECORDS);
    SequencedMap<String, String> before = settings(here);
    Files.writeString(here, RECORDS.replace("red", "tan"));
    assertThat(settings(here)).isNotEqualTo(before).hasSameSizeAs(before);
  }

  @Test
  void batchesMayChangeButNotThoseOfBuckets() throws IOException {
    Path data = data("here", RECORDS);
    String larger = "training.language_batch=7";
    assertThat(settings(data, larger)).isEqualTo(settings(data));
    assertThat(settings(data, "data.bucket=4", larger))
        .isNotEqualTo(settings(data, "data.bucket=4"));
  }

  /** A process with fewer steps than the others left them waiting for it. */
  @Test
  void processesAgreeOnHowLongButNotOnThreads() throws IOException {
    FinetuneConfig config = config(data("here", RECORDS));
    assertThat(new RunSettings(config, config.data().open(1)).ofProcesses())
        .containsKeys("training.steps", "training.language_batch", "evaluation.every_steps", "seed")
        .doesNotContainKeys("threads", "model", "output", "checkpoints.keep");
  }

  private Path data(String name, String records) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name));
    return Files.writeString(place.resolve("records.json"), records);
  }

  private SequencedMap<String, String> settings(Path data, String... overrides) throws IOException {
    FinetuneConfig config = config(data, overrides);
    return new RunSettings(config, config.data().open(config.seed())).ofRun();
  }

  private FinetuneConfig config(Path data, String... overrides) throws IOException {
    Path file = folder.resolve("run.yaml");
    Files.writeString(
        file,
        "model: tiny\noutput: out\ndata: {language: [{type: alpaca_gpt4, annotations: %s}]}\n"
            .formatted(data));
    return FinetuneConfig.read(file, List.of(overrides));
  }
}
