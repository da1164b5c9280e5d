package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs over Gloo compute what one would with as many times the batch. */
class ParallelTrainingTest {
  private static final int STEPS = 50;
  private static final double PERCENT = 1e-3; // 1e-5 relative

  @TempDir private Path folder;
  private TinyRun run;

  @BeforeEach
  void writeConfiguration() throws IOException {
    run =
        TinyRun.write(
            folder,
            90, // no multiple of the batch: epochs end within one
            """
            lora: {rank: 4}
            training: {steps: %d, language_batch: 4, accumulation: 1}
            optimizer: {learning_rate: 1e-3, warmup_steps: 5}
            checkpoints: {every_steps: 10}
            parallel: {timeout_seconds: 60, check_every: 20}
            """
                .formatted(STEPS));
  }

  @Test
  void twoAndFourProcessesComputeAsOneWithTheWholeBatch() throws Exception {
    String heldOut =
        "evaluation={every_steps: 20, answers: 5, max_new_tokens: 2, batches: %d, language: "
            + "[{type: alpaca_gpt4, annotations: %s}]}";
    Path data = folder.resolve("alpaca.json");
    succeed(run.finetuneArguments(heldOut.formatted(3, data)));
    run.launch(2, run.into("two"), "training.language_batch=2", heldOut.formatted(6, data));
    run.launch(4, run.into("four"), "training.language_batch=1", heldOut.formatted(12, data));

    for (String other : List.of("two", "four")) {
      TinyRun.assertSame(run.numbers(other, "loss"), run.numbers("run", "loss"), STEPS, PERCENT);
      TinyRun.assertSame(
          run.numbers(other, "evaluation_loss"), run.numbers("run", "evaluation_loss"), 3, PERCENT);
      assertThat(run.answers(other)).isEqualTo(run.answers("run"));
    }
  }

  /** Half of the run on one process, the rest on two: no sample is missed or seen twice. */
  @Test
  void anotherNumberOfProcessesGoesOnAtTheRightSample() throws Exception {
    String moving = run.into("moving");
    String constant = "optimizer.schedule=constant";
    succeed(run.finetuneArguments(constant));

    succeed(run.finetuneArguments(moving, constant, "training.steps=23"));
    run.launch(2, moving, constant, "training.language_batch=2");

    TinyRun.assertSame(run.losses("moving"), run.losses("run"), STEPS, PERCENT);
  }

  @Test
  void aKilledRankEndsAllAndIsNamed() throws Exception {
    MmgptProcess launcher =
        MmgptProcess.start(
            folder,
            Map.of(),
            run.launchArguments(2, "training.language_batch=2", "training.steps=100000"));
    while (launcher.process().isAlive() && !Files.exists(run.metrics("run"))) {
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
        MmgptProcess.run(folder, run.launchArguments(2, "lora.targets=[q_prj]"));
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
              run.config().toString(),
              "parallel.timeout_seconds=5");
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  private void succeed(String... arguments) throws Exception {
    MmgptProcess.Outcome outcome = MmgptProcess.run(folder, arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }
}
