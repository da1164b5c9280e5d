package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmgpt.train.Preemption;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.pretrain.Pretraining;
import org.mmgpt.train.step.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt pretrain}: makes the tiny base model that the demo fine-tunes. */
@Command(
    name = "pretrain",
    description = "Train a small base model from a recipe, on drawn pictures and generated text.",
    footer = {
      "",
      "Stopped and started again, it goes on from its last checkpoint.",
      "",
      "Examples:",
      "  ./mmgpt pretrain train/tiny/recipe.yaml --output base",
      "  ./mmgpt pretrain train/tiny/recipe.yaml --output base \\",
      "      vision.steps=200 joint.steps=500"
    })
final class Pretrain implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RECIPE.yaml",
      description = "The recipe; the network's config.json lies beside it.")
  private Path recipe;

  @Parameters(index = "1..*", paramLabel = "key=value", description = "Replaces a value of it.")
  private List<String> overrides = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The model directory to make.")
  private Path output;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Shorten the second phase so that all is done in N minutes.")
  private Optional<Integer> minutes = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var stop = new StopRequest();
    try (var preemption = new Preemption(stop)) {
      var pretraining = new Pretraining(recipe, overrides, output, stop, System.err);
      if (pretraining.run(minutes.map(Duration::ofMinutes))) {
        System.err.println("mmgpt: stopped; the same command goes on from here");
        return Preemption.EXIT_CODE;
      }
      return ExitCode.OK;
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
