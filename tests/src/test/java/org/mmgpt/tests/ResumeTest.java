package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, stopped or out of disk goes on where it was: the same command again. */
class ResumeTest {
  private static final int STEPS = 14;

  @TempDir private Path folder;
  private TinyRun run;

  @BeforeEach
  void writeConfiguration() throws IOException {
    run =
        TinyRun.write(
            folder,
            40,
            """
            lora: {rank: 4, dropout: 0.1}
            training: {steps: %d, language_batch: 2, accumulation: 2}
            optimizer: {learning_rate: 1e-3, warmup_steps: 2}
            checkpoints: {every_steps: 2, keep: 2}
            """
                .formatted(STEPS));
  }

  @Test
  void killedAtAnyMomentItGoesOnToTheLastBit() throws Exception {
    MmgptProcess.Outcome uninterrupted = run.finetune(run.into("whole"));
    assertThat(uninterrupted.exitCode()).as(uninterrupted.err()).isZero();

    long seed = System.nanoTime();
    var random = new Random(seed);
    int kills = 0;
    for (int step : List.of(3, 8, 11)) {
      MmgptProcess process = run.start();
      run.awaitStep(process, step);
      Thread.sleep(random.nextInt(150));
      kills += process.process().isAlive() ? 1 : 0;
      process.kill();
    }
    MmgptProcess.Outcome resumed = run.finetune();

    assertThat(kills).as("seed " + seed).isGreaterThan(0);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(run.losses("run")).as("seed " + seed).isEqualTo(run.losses("whole")).hasSize(STEPS);
    assertThat(run.adapter("run")).hasSameBinaryContentAs(run.adapter("whole"));
  }

  @Test
  void terminatedItSavesACheckpointAndSaysSo() throws Exception {
    String rarely = "checkpoints.every_steps=1000";
    MmgptProcess process = run.start(rarely);
    run.awaitStep(process, 3);
    process.terminate();
    MmgptProcess.Outcome stopped = process.await();
    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(143);
    // Drawing the plot once failed with "Shutdown in progress", instead of these words.
    assertThat(stopped.err()).contains("stopped; the same command goes on from here");
    assertThat(folder.resolve("run/loss.png")).isNotEmptyFile();
    assertThat(folder.resolve("run/checkpoints")).isNotEmptyDirectory();
    assertThat(run.adapter("run")).doesNotExist();

    int done = run.losses("run").size();
    MmgptProcess.Outcome resumed = run.finetune(rarely);
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(done).isBetween(3, STEPS - 1);
    assertThat(run.losses("run")).hasSize(STEPS);
  }

  @Test
  void aFullDiskIsNamedAndTheCheckpointBeforeStands() throws Exception {
    String constant = "optimizer.schedule=constant";
    assertThat(run.finetune(constant, run.into("whole")).exitCode()).isZero();
    assertThat(run.finetune(constant, "training.steps=4").exitCode()).isZero();

    MmgptProcess.Outcome full =
        MmgptProcess.startWithSmallFiles(folder, 40, run.finetuneArguments(constant)).await();
    assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
    assertThat(full.err())
        .contains("can't be written (", "step-00000004 stands. Free some space and run again")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("run/checkpoints")).isDirectoryNotContaining("glob:**.partial");

    assertThat(run.finetune(constant).exitCode()).isZero();
    assertThat(run.losses("run")).isEqualTo(run.losses("whole"));
    assertThat(run.adapter("run")).hasSameBinaryContentAs(run.adapter("whole"));
  }

  @Test
  void anotherBaseOrConfigurationIsNamed() throws Exception {
    assertThat(run.finetune("training.steps=2").exitCode()).isZero();

    MmgptProcess.Outcome otherRank = run.finetune("lora.rank=8");
    assertThat(otherRank.exitCode()).isEqualTo(1);
    assertThat(otherRank.err()).contains("lora.rank is 8, but was 4", "checkpoints.resume=false");

    Path other = folder.resolve("other-base");
    copyOfTinyWithAnotherWeight(other);
    MmgptProcess.Outcome otherBase = run.finetune("model=" + other);
    assertThat(otherBase.exitCode()).isEqualTo(1);
    assertThat(otherBase.err()).contains("model (its weights) is");

    assertThat(
            run.finetune("lora.rank=8", "checkpoints.resume=false", "training.steps=2").exitCode())
        .isZero();
  }

  private static void copyOfTinyWithAnotherWeight(Path other) throws IOException {
    Files.createDirectory(other);
    try (var entries = Files.list(TinyRun.BASE)) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
    }
    Path weights = other.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
  }
}
