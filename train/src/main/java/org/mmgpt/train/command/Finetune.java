package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.data.Mixture;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.train.ConfigException;
import org.mmgpt.train.FinetuneConfig;
import org.mmgpt.train.Finetuning;
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
      "The file's keys, with their defaults, stand in",
      "train/src/main/resources/org/mmgpt/train/finetune-defaults.yaml.",
      "",
      "Examples:",
      "  ./mmgpt finetune my-run.yaml",
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
    FinetuneConfig config;
    try {
      config = FinetuneConfig.read(file, overrides);
      if (config.data().isEmpty()) {
        throw new ConfigException(file + ": data: name at least one source, vision or language");
      }
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    // The data first: what is wrong with a path shows before the weights are read.
    Optional<Mixture> vision = config.data().openVision(config.seed());
    Optional<Mixture> language = config.data().openLanguage(config.seed());
    try (MultiModalGpt gpt = MultiModalGpt.load(config.model());
        var finetuning = new Finetuning(config, gpt)) {
      finetuning.run(vision, language, System.err);
    }
    System.out.println(config.output().resolve(Finetuning.ADAPTER));
    return ExitCode.OK;
  }
}
