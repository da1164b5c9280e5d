package org.mmgpt.train.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.train.parallel.Launcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt launch}: a command on several processes that train together. */
@Command(
    name = "launch",
    description = {
      "Run a command on several processes, one for each GPU, or on CPUs as many as you like.",
      "Each is told by its environment who it is, as by torchrun; so torchrun --no-python, srun"
          + " and",
      "PyTorchJob start the same command as well (train/README.md)."
    },
    footer = {
      "",
      "If one process fails, all are ended; the exit code is that of the first that failed.",
      "",
      "Examples:",
      "  ./mmgpt launch --nproc-per-node 8 -- finetune my-run.yaml",
      "  ./mmgpt launch --nproc-per-node 8 --nnodes 2 --node-rank 0 \\",
      "      --rdzv-endpoint first-machine:29500 -- finetune my-run.yaml"
    })
final class Launch implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--nproc-per-node",
      paramLabel = "N",
      required = true,
      description = "Processes on this machine.")
  private int perNode;

  @Option(names = "--nnodes", paramLabel = "M", description = "Machines; 1 if not given.")
  private int nodes = 1;

  @Option(
      names = "--node-rank",
      paramLabel = "R",
      description = "Which of the machines this is, from 0; 0 if not given.")
  private int nodeRank = 0;

  @Option(
      names = "--rdzv-endpoint",
      paramLabel = "HOST:PORT",
      description = "Where the first machine is reached; a free local port on one machine.")
  private Optional<String> endpoint = Optional.empty();

  @Option(
      names = "--max-restarts",
      paramLabel = "K",
      description = "How often all are started again after a failure; 0 if not given.")
  private int maxRestarts = 0;

  @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "After --: what to run.")
  private List<String> command = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Launcher.Settings settings;
    try {
      settings = new Launcher.Settings(perNode, nodes, nodeRank, endpoint, maxRestarts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return new Launcher(settings, command, System.out, System.err).run();
  }
}
