package org.mmgpt.train.parallel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Starts the processes of one machine and keeps them together, as torchrun does: each is told by
 * its environment who it is; what they print is passed on with their rank before it; if one fails
 * all are ended, and begun anew as often as is allowed.
 */
public final class Launcher {
  /** Set for the processes: their standard input ends when this launcher does. */
  public static final String LAUNCHED = "MMGPT_LAUNCHED";

  /** What our errors begin with. */
  private static final String ERROR = "mmgpt: ";

  /** What a process needs to save a checkpoint when it is asked to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(35);

  /** What the others get when one has failed: they can't save together any more. */
  private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(5);

  /**
   * How many processes, and where they meet.
   *
   * @param perNode processes on each machine
   * @param nodes machines
   * @param nodeRank which of them this is, from 0
   * @param endpoint {@code HOST:PORT} of the first machine; empty for one machine
   * @param maxRestarts how often all are begun anew after a failure
   */
  public record Settings(
      int perNode, int nodes, int nodeRank, Optional<String> endpoint, int maxRestarts) {
    public Settings {
      require(perNode >= 1, "--nproc-per-node must be 1 or more, got " + perNode);
      require(nodes >= 1, "--nnodes must be 1 or more, got " + nodes);
      require(
          nodeRank >= 0 && nodeRank < nodes,
          "--node-rank must lie in 0 to %d, got %d".formatted(nodes - 1, nodeRank));
      require(maxRestarts >= 0, "--max-restarts must be 0 or more, got " + maxRestarts);
      require(
          nodes == 1 || endpoint.isPresent(),
          "--rdzv-endpoint HOST:PORT is needed with several nodes: where the first one is reached");
      require(
          endpoint.isEmpty() || endpoint.get().matches(".+:\\d{1,5}"),
          "--rdzv-endpoint must be HOST:PORT, got " + endpoint.orElse(""));
    }

    private static void require(boolean condition, String message) {
      if (!condition) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  private record Worker(int rank, Process process, List<Thread> pumps) {}

  private record Ended(Worker worker, int exitCode) {}

  private final Settings settings;
  private final List<String> command;
  private final PrintStream out;
  private final PrintStream err;
  private volatile List<Worker> running = List.of();
  private volatile boolean ending;
  private volatile String lastError = "";

  /**
   * @param arguments what each process is started with, beginning with the command's name
   */
  public Launcher(Settings settings, List<String> arguments, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.command = ProcessCommand.ofThisProgram(arguments);
    this.out = out;
    this.err = err;
  }

  /**
   * Runs until all have ended.
   *
   * @return 0, or the exit code of the process that failed first
   */
  public int run() throws IOException, InterruptedException {
    var hook = Thread.ofPlatform().unstarted(this::endAll);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      for (int restarts = 0; ; restarts++) {
        int exitCode = runOnce();
        if (exitCode == 0 || ending || exitCode == 143 || restarts == settings.maxRestarts()) {
          return exitCode;
        }
        err.printf(
            "mmgpt: starting all processes again (%d of %d)%n",
            restarts + 1, settings.maxRestarts());
      }
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        // The hook is what ended the processes.
      }
    }
  }

  private int runOnce() throws IOException, InterruptedException {
    String endpoint = settings.endpoint().orElse("");
    int colon = endpoint.lastIndexOf(':');
    String host = colon < 0 ? "127.0.0.1" : endpoint.substring(0, colon);
    String port = colon < 0 ? Integer.toString(freePort()) : endpoint.substring(colon + 1);
    BlockingQueue<Ended> ends = new LinkedBlockingQueue<>();
    var workers = new ArrayList<Worker>();
    try {
      for (int local = 0; local < settings.perNode(); local++) {
        Worker worker = start(local, host, port);
        workers.add(worker);
        running = List.copyOf(workers);
        worker
            .process()
            .onExit()
            .thenAccept(process -> ends.add(new Ended(worker, process.exitValue())));
      }
      return await(ends, workers);
    } finally {
      end(workers, PATIENCE_AFTER_FAILURE);
    }
  }

  private int await(BlockingQueue<Ended> ends, List<Worker> workers) throws InterruptedException {
    for (int i = 0; i < workers.size(); i++) {
      Ended ended = ends.take();
      for (Thread pump : ended.worker().pumps()) {
        pump.join(1000); // so that its last words are out before we judge them
      }
      if (ended.exitCode() != 0 && !ending) {
        if (ended.exitCode() != 143) {
          err.printf(
              "mmgpt: rank %d failed with exit code %d%s%n",
              ended.worker().rank(), ended.exitCode(), reason(ended.exitCode()));
        } else {
          end(workers, PATIENCE); // it was asked to stop, and so are the others
        }
        return ended.exitCode();
      }
    }
    return 0;
  }

  private String reason(int exitCode) {
    if (exitCode > 128) {
      return " (killed by signal %d)".formatted(exitCode - 128);
    }
    return lastError.isEmpty() ? "" : ": " + lastError;
  }

  private Worker start(int local, String host, String port) throws IOException {
    int rank = settings.nodeRank() * settings.perNode() + local;
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "MASTER_ADDR",
                host,
                "MASTER_PORT",
                port,
                "RANK",
                Integer.toString(rank),
                "WORLD_SIZE",
                Integer.toString(settings.perNode() * settings.nodes()),
                "LOCAL_RANK",
                Integer.toString(local),
                "LOCAL_WORLD_SIZE",
                Integer.toString(settings.perNode()),
                "GROUP_RANK",
                Integer.toString(settings.nodeRank()),
                LAUNCHED,
                "1"));
    Process process = builder.start();
    return new Worker(
        rank,
        process,
        List.of(
            pump(rank, process.getInputStream(), out, false),
            pump(rank, process.getErrorStream(), err, true)));
  }

  private Thread pump(int rank, InputStream from, PrintStream to, boolean errors) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              var lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
              try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  to.println("[" + rank + "] " + line);
                  if (errors && line.startsWith(ERROR) && lastError.isEmpty()) {
                    lastError = line.substring(ERROR.length());
                  }
                }
              } catch (IOException closed) {
                // The process was killed.
              }
            });
  }

  /** On SIGTERM or Ctrl-C: passes it on, and waits for the checkpoint. */
  private void endAll() {
    ending = true;
    end(running, PATIENCE);
  }

  private static void end(List<Worker> workers, Duration patience) {
    workers.forEach(worker -> worker.process().destroy()); // SIGTERM
    long end = System.nanoTime() + patience.toNanos();
    for (Worker worker : workers) {
      try {
        long left = Math.max(0, end - System.nanoTime());
        if (!worker.process().waitFor(left, TimeUnit.NANOSECONDS)) {
          worker.process().destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        worker.process().destroyForcibly();
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
