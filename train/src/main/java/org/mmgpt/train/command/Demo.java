package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mmgpt.train.config.ConfigException;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.demo.Demonstration;
import org.mmgpt.train.demo.NextCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt demo}: fine-tunes the base model of this repository and shows what changed. */
@Command(
    name = "demo",
    description =
        "Fine-tune a tiny base model in a few minutes, and see its answers before and after.",
    footer = {
      "",
      "Examples:",
      "  ./mmgpt demo",
      "  ./mmgpt demo --output my-demo seed=7",
      "  ./mmgpt demo training.steps=50 lora.rank=4"
    })
final class Demo implements Callable<Integer> {
  private final Path home =
      Path.of(System.getProperty("org.mmgpt.home", "")).toAbsolutePath().normalize();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "key=value",
      description = "Replaces a value of train/tiny/demo.yaml, which says how to fine-tune.")
  private List<String> overrides = List.of();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to put adapter, page and summary; otherwise target/demo.")
  private Path output = home.resolve("target").resolve("demo");

  @Override
  public Integer call() throws IOException {
    Path tiny = home.resolve("train").resolve("tiny");
    var given = new ArrayList<>(List.of("model=" + tiny, "output=" + output));
    given.addAll(overrides);
    FinetuneConfig config;
    try {
      config = FinetuneConfig.read(tiny.resolve("demo.yaml"), given);
      new Demonstration(config, System.out).run();
    } catch (ConfigException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    System.out.printf(
        """
        %s
          index.html    pictures with questions and both answers
          loss.png, metrics.jsonl, summary.json, report.html, tensorboard/
          adapter/      in PEFT's layout

        %s\
        """,
        config.output(), new NextCommands(home, Path.of("").toAbsolutePath()).after(config));
    return ExitCode.OK;
  }
}
