package org.mmgpt.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, as {@code ./mmgpt} starts it. */
public record MmgptProcess(Process process, Path out, Path err) {
  private static final String NATIVE_LIBRARY = "org.mmgpt.native.library";
  private static final Path TRAIN = Path.of("..", "train", "target").toAbsolutePath().normalize();

  /** How one ended. */
  public record Outcome(int exitCode, String out, String err) {}

  /**
   * @param folder for what it prints
   * @param environment added to this process's
   */
  public static MmgptProcess start(
      Path folder, Map<String, String> environment, String... arguments) throws IOException {
    return start(folder, environment, command(arguments));
  }

  /** The same where no file may grow beyond so many KiB: what a full disk is to the program. */
  static MmgptProcess startWithSmallFiles(Path folder, int kib, String... arguments)
      throws IOException {
    var limited =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kib + "; exec \"$@\"", "mmgpt"));
    limited.addAll(command(arguments));
    return start(folder, Map.of(), limited);
  }

  private static MmgptProcess start(
      Path folder, Map<String, String> environment, List<String> command) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new MmgptProcess(builder.start(), out, err);
  }

  static List<String> command(String... arguments) throws IOException {
    Path modulePath = TRAIN.resolve("module-path");
    assumeTrue(Files.exists(modulePath), modulePath + ", which `mvn package` makes, is not there");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // short runs
                "--enable-native-access=org.mmgpt.bindings,ai.djl.tokenizers",
                "-D" + NATIVE_LIBRARY + "=" + System.getProperty(NATIVE_LIBRARY),
                "--module-path",
                TRAIN.resolve("train-0.1.0-SNAPSHOT.jar") + ":" + Files.readString(modulePath),
                "--module",
                "org.mmgpt.train/org.mmgpt.train.command.Mmgpt"));
    command.addAll(List.of(arguments));
    return command;
  }

  static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
    return start(folder, Map.of(), arguments).await();
  }

  public Outcome await() throws IOException, InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("hangs: " + Files.readString(err));
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** What it has written to its error stream until now. */
  public String errorsSoFar() throws IOException {
    return Files.readString(err);
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill} does. */
  public void terminate() {
    process.destroy();
  }
}
