package org.mmgpt.torch.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real processes of one group on this machine, started as a launcher would. */
final class Processes implements AutoCloseable {
  static final Duration LIMIT = Duration.ofSeconds(120);

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();

  Processes(Path folder) {
    this.folder = folder;
  }

  /** How a process ended, and both its outputs together. */
  record Outcome(int exitCode, String output) {
    void succeeded() {
      assertThat(exitCode).as(output).isZero();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> java(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:TieredStopAtLevel=1"); // short lives
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dorg.mmgpt.native.library=" + System.getProperty("org.mmgpt.native.library"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts one more, with what a launcher says to it. */
  Process start(int port, int rank, int worldSize, List<String> command) {
    int index = processes.size();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output-" + index).toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "MASTER_ADDR", "127.0.0.1",
                "MASTER_PORT", String.valueOf(port),
                "RANK", String.valueOf(rank),
                "WORLD_SIZE", String.valueOf(worldSize),
                "LOCAL_RANK", String.valueOf(rank),
                "OMP_NUM_THREADS", "1"));
    try {
      processes.add(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return processes.get(index);
  }

  void startAll(int worldSize, List<String> command) {
    int port = freePort();
    for (int rank = 0; rank < worldSize; rank++) {
      start(port, rank, worldSize, command);
    }
  }

  /** Waits for all of them; in the order they were started in. */
  List<Outcome> outcomes() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int i = 0; i < processes.size(); i++) {
      boolean ended = processes.get(i).waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      String output = Files.readString(folder.resolve("output-" + i));
      assertThat(ended).as("process %d hangs: %s", i, output).isTrue();
      outcomes.add(new Outcome(processes.get(i).exitValue(), output));
    }
    return outcomes;
  }

  String output(int index) throws IOException {
    return Files.readString(folder.resolve("output-" + index));
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
