package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's and Python's processes in one group; skipped where no Python has torch. */
class PythonInteropTest {
  private static final String PROGRAM =
      """
      import os, torch, torch.distributed as dist
      from datetime import timedelta

      dist.init_process_group("gloo", timeout=timedelta(seconds=60))
      rank, size = dist.get_rank(), dist.get_world_size()

      x = torch.full((1000,), float(rank + 1))
      dist.all_reduce(x)
      assert (x == 3).all(), x

      weights = torch.full((3,), float(rank), dtype=torch.bfloat16)
      dist.broadcast(weights, 0)
      assert (weights == 0).all(), weights

      part = torch.zeros(2)
      dist.reduce_scatter_tensor(part, torch.arange(4.0) * (rank + 1))
      assert part.tolist() == [float(2 * rank * 3), float((2 * rank + 1) * 3)], part

      part = torch.zeros(1)
      dist.reduce_scatter(part, [torch.tensor([1.0]), torch.tensor([2.0])])
      assert part.item() == 2 * (rank + 1), part

      gathered = [torch.zeros(1, dtype=torch.int64) for _ in range(size)]
      dist.all_gather(gathered, torch.tensor([rank * 7]))
      assert [g.item() for g in gathered] == [0, 7], gathered

      pair = dist.new_group([1, 0])
      dist.barrier(pair)
      message = torch.tensor([float(rank)])
      other = torch.zeros(1)
      work = dist.isend(message, 1 - rank)
      dist.recv(other, 1 - rank)
      work.wait()
      assert other.item() == 1 - rank, other
      dist.barrier()
      dist.destroy_process_group()
      print("python is done")
      """;

  private static Optional<String> python = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void findPythonWithTorch() throws Exception {
    String name = Optional.ofNullable(System.getenv("MMGPT_PYTHON")).orElse("python3");
    try {
      Process probe =
          new ProcessBuilder(
                  name, "-c", "import torch.distributed as d; assert d.is_gloo_available()")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      python = probe.waitFor() == 0 ? Optional.of(name) : Optional.empty();
    } catch (IOException none) {
      python = Optional.empty();
    }
  }

  private static String python() {
    assumeTrue(
        python.isPresent(), "no Python with torch.distributed (looked at MMGPT_PYTHON, python3)");
    return python.orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aJavaAndAPythonProcessComputeTogether(int javasRank) throws Exception {
    List<String> pythons = List.of(python(), "-c", PROGRAM);
    try (Processes processes = new Processes(folder)) {
      int port = Processes.freePort();
      for (int rank = 0; rank < 2; rank++) {
        List<String> command = rank == javasRank ? Processes.java(InteropProgram.class) : pythons;
        processes.start(port, rank, 2, command);
      }
      List<Processes.Outcome> outcomes = processes.outcomes();
      assertThat(outcomes).allSatisfy(Processes.Outcome::succeeded);
      assertThat(outcomes.get(javasRank).output()).contains("java is done");
      assertThat(outcomes.get(1 - javasRank).output()).contains("python is done");
    }
  }

  /** torchrun holds the store itself, and rank 0 has to know that. */
  @Test
  void torchrunStartsJavaProcesses() throws Exception {
    Path script = folder.resolve("rank.sh");
    Files.writeString(
        script,
        "#!/bin/sh\nexec '" + String.join("' '", Processes.java(InteropProgram.class)) + "'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    try (Processes processes = new Processes(folder)) {
      processes.start(
          Processes.freePort(),
          0,
          1,
          List.of(
              python(),
              "-m",
              "torch.distributed.run",
              "--standalone",
              "--nproc-per-node=2",
              "--no-python",
              script.toString()));
      Processes.Outcome outcome = processes.outcomes().getFirst();
      outcome.succeeded();
      assertThat(outcome.output().split("java is done", -1)).hasSize(3);
    }
  }
}
