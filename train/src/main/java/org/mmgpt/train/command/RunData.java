package org.mmgpt.train.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.SampleEncoder;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The configuration of a run, as far as its data go. */
final class RunData {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "CONFIG.yaml", description = "As for finetune.")
  private Path file;

  @Parameters(index = "1..*", paramLabel = "key=value", description = "Replaces a value of it.")
  private List<String> overrides = List.of();

  /** Reads the file. */
  FinetuneConfig config() {
    try {
      var config = FinetuneConfig.read(file, overrides);
      if (config.data().isEmpty()) {
        throw new ConfigException(file + ": data: name at least one source, vision or language");
      }
      return config;
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** The visual and the language data sets, as far as there are any. */
  static List<Mixture> mixtures(FinetuneConfig config) {
    TrainingData data = config.data().open(config.seed());
    return Stream.of(data.vision(), data.language())
        .flatMap(Optional::stream)
        .map(
            stream ->
                switch (stream) {
                  case TrainingData.Mixed(Mixture mixture) -> mixture;
                  case TrainingData.Recorded recorded ->
                      throw new ConfigException(
                          recorded.file() + ": holds recorded batches; there are no records");
                })
        .toList();
  }

  /** The model's tokenizer and image transform; its weights aren't needed. */
  static SampleEncoder encoder(FinetuneConfig config) {
    return new SampleEncoder(
        new InstructionTemplate(config.maxLength(), Integer.MAX_VALUE),
        Tokenizer.load(config.model()),
        ImageTransform.load(config.model()));
  }
}
