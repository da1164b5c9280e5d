package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, stopped or out of disk goes on where it was: the same command again. */
class ResumeTest {
  private static final Path TINY = Path.of("..", "train", "tiny").toAbsolutePath().normalize();
  private static final int STEPS = 14;

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void writeConfiguration() throws IOException {
    var records = new StringBuilder("[");
    for (int i = 0; i < 40; i++) {
      records.append(i == 0 ? "" : ",");
      records.append(
          "{\"instruction\": \"Count to %d\", \"input\": \"\", \"output\": \"%s\"}"
              .formatted(i, "one ".repeat(1 + i % 5)));
    }
    Path alpaca = Files.writeString(folder.resolve("alpaca.json"), records.append("]"));
    config =
        Files.writeString(
            folder.resolve("run.yaml"),
            """
            model: %s
            output: %s
            threads: 1
            data: {language: [{type: alpaca_gpt4, annotations: %s}]}
            lora: {rank: 4, dropout: 0.1}
            training: {steps: %d, language_batch: 2, accumulation: 2}
            optimizer: {learning_rate: 1e-3, warmup_steps: 2}
            checkpoints: {every_steps: 2, keep: 2}
            """
                .formatted(TINY, folder.resolve("run"), alpaca, STEPS));
  }

  @Test
  void killedAtAnyMomentItGoesOnToTheLastBit() throws Exception {
    MmgptProcess.Outcome uninterrupted = finetune("output=" + folder.resolve("whole"));
    assertThat(uninterrupted.exitCode()).as(uninterrupted.err()).isZero();

    long seed = System.nanoTime();
    var random = new Random(seed);
    int kills = 0;
    for (int step : List.of(3, 8, 11)) {
      MmgptProcess process = MmgptProcess.start(folder, Map.of(), "finetune", config.toString());
      awaitStep(process, step);
      Thread.sleep(random.nextInt(150));
      kills += process.process().isAlive() ? 1 : 0;
      process.kill();
    }
    MmgptProcess.Outcome resumed = finetune();

    assertThat(kills).as("seed " + seed).isGreaterThan(0);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(losses("run")).as("seed " + seed).isEqualTo(losses("whole")).hasSize(STEPS);
    assertThat(adapter("run")).hasSameBinaryContentAs(adapter("whole"));
  }

  @Test
  void terminatedItSavesACheckpointAndSaysSo() throws Exception {
    String rarely = "checkpoints.every_steps=1000";
    MmgptProcess process =
        MmgptProcess.start(folder, Map.of(), "finetune", config.toString(), rarely);
    awaitStep(process, 3);
    process.terminate();
    MmgptProcess.Outcome stopped = process.await();
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(143);
    assertThat(folder.resolve("run/checkpoints")).isNotEmptyDirectory();
    assertThat(adapter("run")).doesNotExist();

    int done = losses("run").size();
    MmgptProcess.Outcome resumed = finetune(rarely);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(done).isBetween(3, STEPS - 1);
    assertThat(losses("run")).hasSize(STEPS);
  }

  @Test
  void anotherBaseOrConfigurationIsNamed() throws Exception {
    assertThat(finetune("training.steps=2").exitCode()).isZero();

    MmgptProcess.Outcome otherRank = finetune("lora.rank=8");
    assertThat(otherRank.exitCode()).isEqualTo(1);
    assertThat(otherRank.err()).contains("lora.rank is 8, but was 4", "checkpoints.resume=false");

    Path other = folder.resolve("other-base");
    copyOfTinyWithAnotherWeight(other);
    MmgptProcess.Outcome otherBase = finetune("model=" + other);
    assertThat(otherBase.exitCode()).isEqualTo(1);
    assertThat(otherBase.err()).contains("model (its weights) is");

    assertThat(finetune("lora.rank=8", "checkpoints.resume=false", "training.steps=2").exitCode())
        .isZero();
  }

  private static void copyOfTinyWithAnotherWeight(Path other) throws IOException {
    Files.createDirectory(other);
    try (var entries = Files.list(TINY)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
    }
    Path weights = other.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
  }

  private MmgptProcess.Outcome finetune(String... overrides) throws Exception {
    var arguments = new ArrayList<>(List.of("finetune", config.toString()));
    arguments.addAll(List.of(overrides));
    return MmgptProcess.run(folder, arguments.toArray(String[]::new));
  }

  private void awaitStep(MmgptProcess process, int step) throws Exception {
    while (process.process().isAlive()
        && (!Files.exists(metrics("run")) || losses("run").size() <= step)) {
      Thread.sleep(10);
    }
  }

  private Path metrics(String run) {
    return folder.resolve(run).resolve("metrics.jsonl");
  }

  private Path adapter(String run) {
    return folder.resolve(run).resolve("adapter/adapter_model.safetensors");
  }

  private List<Double> losses(String run) throws IOException {
    var losses = new ArrayList<Double>();
    for (String line : Files.readAllLines(metrics(run))) {
      if (line.endsWith("}")) {
        JsonNode step = new ObjectMapper().readTree(line);
        losses.add(step.get("loss").asDouble());
      }
    }
    return losses;
  }
}
