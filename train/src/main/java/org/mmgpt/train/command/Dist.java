package org.mmgpt.train.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mmgpt.train.dist.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Packs the program with a Java runtime. */
@Command(
    name = "dist",
    description = {
      "Pack this program with a Java runtime into one archive.",
      "It runs on Linux x86-64 without JDK, Maven or network, where Python's torch 2.11 to 2.14"
          + " (CPU or CUDA), g++ 12 and CMake 3.18 are installed: unpack it and run mmgpt/mmgpt"
          + " doctor."
    },
    footer = {
      "",
      "Examples:",
      "  ./mmgpt dist",
      "  ./mmgpt dist --with-native --output /tmp/mmgpt.tar.gz"
    })
final class Dist implements Callable<Integer> {
  private static final double MB = 1e6;

  @Option(
      names = "--output",
      paramLabel = "FILE.tar.gz",
      description = "The archive to write; otherwise target/mmgpt.tar.gz.")
  private Path output = Path.of(System.getProperty("org.mmgpt.home", "."), "target/mmgpt.tar.gz");

  @Option(
      names = "--with-native",
      description =
          "Put in the native library as built here; it is used where the libtorch is the same"
              + " version and flavour as here, and a machine like that needs no compiler.")
  private boolean withNative;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!output.toString().endsWith(".tar.gz")) {
      throw new ParameterException(
          spec.commandLine(),
          "--output %s: expected a name that ends in .tar.gz".formatted(output));
    }
    Bundle.ofRunningProgram(Path.of(System.getProperty("org.mmgpt.home", ".")))
        .write(output, withNative);
    spec.commandLine()
        .getOut()
        .printf(
            """
            %s  %.1f MB
            On the other machine:
              tar -xzf %s && %s/mmgpt doctor
            """,
            output, Files.size(output) / MB, output.getFileName(), Bundle.FOLDER);
    return ExitCode.OK;
  }
}
