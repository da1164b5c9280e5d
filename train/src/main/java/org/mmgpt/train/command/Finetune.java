package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.mmgpt.torch.Device;
import org.mmgpt.train.FinetuneResult;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.Preemption;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.parallel.BaseModel;
import org.mmgpt.train.parallel.DataParallel;
import org.mmgpt.train.parallel.Launcher;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.step.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt finetune}: a LoRA adapter from a configuration file. */
@Command(
    name = "finetune",
    description = "Fine-tune a LoRA adapter on pictures and text together.",
    footer = {
      "",
      "Killed or stopped, the same command goes on from the last checkpoint in the output folder.",
      "Exit code 143: stopped by SIGTERM, with a checkpoint.",
      "",
      "The file's keys, with their defaults, stand in",
      "train/src/main/resources/org/mmgpt/train/config/finetune-defaults.yaml.",
      "",
      "Examples:",
      "  ./mmgpt finetune my-run.yaml",
      "  ./mmgpt launch --nproc-per-node 4 -- finetune my-run.yaml",
      "  ./mmgpt finetune my-run.yaml training.steps=100 optimizer.learning_rate=2e-5"
    })
final class Finetune implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONFIG.yaml", description = "What to tune on what.")
  private Path file;

  @Parameters(index = "1..*", paramLabel = "key=value", description = "Replaces a value of it.")
  private List<String> overrides = List.of();

  @Override
  public Integer call() throws IOException {
    FinetuneConfig config = read();
    // The data first: what is wrong with a path shows before the weights are read.
    TrainingData data = config.data().open(config.seed());
    var stop = new StopRequest();
    if (System.getenv(Launcher.LAUNCHED) != null) {
      Preemption.watchLauncher(stop);
    }
    Device device = config.deviceOf(DataParallel.localRankOfEnvironment());
    try (Peers peers =
            DataParallel.ofEnvironment(
                device, Duration.ofSeconds(config.parallel().timeoutSeconds()));
        var preemption = new Preemption(stop);
        var base = BaseModel.load(config, device, peers, System.err);
        var finetuning = new Finetuning(config, base, peers, stop)) {
      FinetuneResult result = finetuning.run(data, System.err);
      if (result.stopped()) {
        System.err.println("mmgpt: stopped; the same command goes on from here");
        return Preemption.EXIT_CODE;
      }
      if (peers.isFirst()) {
        System.out.println(finetuning.saved());
      }
      return ExitCode.OK;
    }
  }

  private FinetuneConfig read() {
    try {
      FinetuneConfig config = FinetuneConfig.read(file, overrides);
      if (config.data().isEmpty()) {
        throw new ConfigException(file + ": data: name at least one source, vision or language");
      }
      return config;
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
