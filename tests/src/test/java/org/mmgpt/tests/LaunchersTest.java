package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same YAML on two processes, whoever starts them: our launcher, torchrun, Slurm's srun. */
class LaunchersTest {
  @TempDir private Path folder;
  private TinyRun run;

  @BeforeEach
  void trainWithOurOwn() throws Exception {
    run =
        TinyRun.write(
            folder,
            20,
            """
            lora: {rank: 4}
            training: {steps: 4, language_batch: 2, accumulation: 1}
            optimizer: {learning_rate: 1e-3, warmup_steps: 1}
            parallel: {timeout_seconds: 60}
            device: cpu
            """);
    MmgptProcess.Outcome ours = MmgptProcess.run(folder, run.launchArguments(2));
    assertThat(ours.exitCode()).as(ours.err()).isZero();
  }

  @Test
  void torchrun() throws Exception {
    assumeTrue(
        PythonReference.has("torch.distributed.run"),
        "skipped: no Python with torch, whose torchrun this needs (set MMGPT_PYTHON to one)");
    List<String> arguments =
        new ArrayList<>(List.of("-m", "torch.distributed.run", "--no-python", "--nnodes", "1"));
    arguments.addAll(List.of("--nproc-per-node", "2", "--master-port", freePort()));
    arguments.addAll(MmgptProcess.command(run.finetuneArguments(run.into("torchrun"))));
    PythonReference.succeed(arguments.toArray(String[]::new));
    assertSameAsOurs("torchrun");
  }

  @Test
  void srun() throws Exception {
    String port = freePort();
    var ranks = new ArrayList<MmgptProcess>();
    for (String rank : List.of("0", "1")) {
      Map<String, String> environment =
          Map.of(
              "MASTER_ADDR",
              "127.0.0.1",
              "MASTER_PORT",
              port,
              "SLURM_PROCID",
              rank,
              "SLURM_LOCALID",
              rank,
              "SLURM_NTASKS",
              "2",
              "SLURM_TASKS_PER_NODE",
              "2");
      ranks.add(MmgptProcess.start(folder, environment, run.finetuneArguments(run.into("srun"))));
    }
    for (MmgptProcess rank : ranks) {
      MmgptProcess.Outcome outcome = rank.await();
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
    assertSameAsOurs("srun");
  }

  private void assertSameAsOurs(String other) throws IOException {
    List<Double> ours = run.losses("run");
    List<Double> theirs = run.losses(other);
    assertThat(theirs).hasSize(4);
    for (int step = 0; step < 4; step++) {
      assertThat(theirs.get(step)).isCloseTo(ours.get(step), withinPercentage(1e-3));
    }
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
