package org.mmgpt.infer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mmgpt.lora.MergedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./mmgpt merge}: a model that needs its adapter no more. */
@Command(
    name = "merge",
    description = "Add an adapter to a model's weights and write the model that results.",
    footer = {
      "",
      "Example:",
      "  ./mmgpt merge --model models/mmgpt-9b --adapter adapters/my-shop \\",
      "      --out models/my-shop-9b"
    })
public final class Merge implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Model directory.")
  private Path model;

  @Option(
      names = "--adapter",
      required = true,
      paramLabel = "DIR",
      description = "LoRA adapter in PEFT's layout.")
  private Path adapter;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write; a directory that is empty or not there yet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (ByteProgress progress = new ByteProgress("merge", System.err)) {
      MergedModel.write(model, adapter, out, progress::written);
    }
    spec.commandLine().getOut().println("wrote " + out);
    return ExitCode.OK;
  }
}
