package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs over Gloo compute what one would with as many times the batch. */
class ParallelTrainingTest {
  private static final Path TINY = Path.of("..", "train", "tiny").toAbsolutePath().normalize();
  private static final int STEPS = 50;
  private static final double PERCENT = 1e-3; // 1e-5 relative

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void writeConfiguration() throws IOException {
    var records = new StringBuilder("[");
    for (int i = 0; i < 90; i++) { // no multiple of the batch: epochs end within one
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
            lora: {rank: 4}
            training: {steps: %d, language_batch: 4, accumulation: 1}
            optimizer: {learning_rate: 1e-3, warmup_steps: 5}
            checkpoints: {every_steps: 10}
            parallel: {timeout_seconds: 60, check_every: 20}
            """
                .formatted(TINY, folder.resolve("one"), alpaca, STEPS));
  }

  @Test
  void twoAndFourProcessesComputeAsOneWithTheWholeBatch() throws Exception {
    succeed("finetune", config.toString());
    launch(2, "output=" + folder.resolve("two"), "training.language_batch=2");
    launch(4, "output=" + folder.resolve("four"), "training.language_batch=1");

    assertSameLosses("two");
    assertSameLosses("four");
  }

  /** Half of the run on one process, the rest on two: no sample is missed or seen twice. */
  @Test
  void anotherNumberOfProcessesGoesOnAtTheRightSample() throws Exception {
    String moving = "output=" + folder.resolve("moving");
    String constant = "optimizer.schedule=constant";
    succeed("finetune", config.toString(), constant);

    succeed("finetune", config.toString(), moving, constant, "training.steps=23");
    launch(2, moving, constant, "training.language_batch=2");

    assertSameLosses("moving");
  }

  @Test
  void aKilledRankEndsAllAndIsNamed() throws Exception {
    MmgptProcess launcher =
        MmgptProcess.start(
            folder,
            Map.of(),
            launchArguments(2, "training.language_batch=2", "training.steps=100000"));
    while (launcher.process().isAlive() && !Files.exists(metrics("one"))) {
      Thread.sleep(20);
    }
    ProcessHandle rank1 = launcher.process().children().toList().getLast();
    rank1.destroyForcibly();
    MmgptProcess.Outcome outcome = launcher.await();

    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(137);
    assertThat(outcome.err()).containsPattern("mmgpt: rank [01] failed with exit code 137");
    assertThat(launcher.process().descendants()).isEmpty();
  }

  @Test
  void anErrorOfEveryRankIsToldOnceMore() throws Exception {
    MmgptProcess.Outcome outcome =
        MmgptProcess.run(folder, launchArguments(2, "lora.targets=[q_prj]"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).containsPattern("mmgpt: rank [01] failed with exit code 1: .*q_pr");
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String endpoint = "127.0.0.1:" + taken.getLocalPort();
      MmgptProcess.Outcome outcome =
          MmgptProcess.run(
              folder,
              "launch",
              "--nproc-per-node",
              "2",
              "--rdzv-endpoint",
              endpoint,
              "--",
              "finetune",
              config.toString(),
              "parallel.timeout_seconds=5");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  private void succeed(String... arguments) throws Exception {
    MmgptProcess.Outcome outcome = MmgptProcess.run(folder, arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private void launch(int processes, String... overrides) throws Exception {
    succeed(launchArguments(processes, overrides));
  }

  private String[] launchArguments(int processes, String... overrides) {
    var arguments = new ArrayList<>(List.of("launch", "--nproc-per-node"));
    arguments.addAll(List.of(Integer.toString(processes), "--", "finetune", config.toString()));
    arguments.addAll(List.of(overrides));
    return arguments.toArray(String[]::new);
  }

  private void assertSameLosses(String other) throws IOException {
    List<Double> expected = losses("one");
    List<Double> actual = losses(other);
    assertThat(actual).hasSize(STEPS).hasSameSizeAs(expected);
    for (int step = 0; step < STEPS; step++) {
      assertThat(actual.get(step))
          .describedAs("step " + step)
          .isCloseTo(expected.get(step), withinPercentage(PERCENT));
    }
  }

  private Path metrics(String run) {
    return folder.resolve(run).resolve("metrics.jsonl");
  }

  private List<Double> losses(String run) throws IOException {
    var losses = new ArrayList<Double>();
    for (String line : Files.readAllLines(metrics(run))) {
      losses.add(new ObjectMapper().readTree(line).get("loss").asDouble());
    }
    return losses;
  }
}
