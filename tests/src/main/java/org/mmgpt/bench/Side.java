package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** A column of the table: a worker process that answers requests, started when first asked. */
final class Side implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<String> command;
  private final File log;
  private final Map<String, String> environment;
  private volatile Optional<Process> worker = Optional.empty();
  private volatile List<Side> ranks = List.of();

  private Side(String name, List<String> command, File log, Map<String, String> environment) {
    this.environment = environment;
    this.name = name;
    this.command = command;
    this.log = log;
  }

  /** This program's own runtime, libraries and native library. */
  static Side java(Path output) {
    return java(output, List.of(), List.of());
  }

  /** The same, which answers with profiles. */
  static Side profiledJava(Path output) {
    return java(output, List.of("--add-modules=jdk.jfr"), List.of(Worker.PROFILE));
  }

  /** The same, each process for one request, of which it profiles all from its start. */
  static Side startProfiledJava(Path output) {
    return java(
        output,
        List.of("--add-modules=jdk.jfr", Profiler.FROM_START),
        List.of(Worker.PROFILE_START));
  }

  private static Side java(Path output, List<String> options, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=org.mmgpt.bindings,ai.djl.tokenizers,webp.imageio");
    command.add("-Djava.awt.headless=true");
    for (String property :
        List.of("native.library", "libtorch", "libtorch.version", "cache", "home")) {
      String key = "org.mmgpt." + property;
      command.add("-D%s=%s".formatted(key, System.getProperty(key, "")));
    }
    command.add("--module-path=" + System.getProperty("jdk.module.path"));
    command.add("--add-modules=org.mmgpt.train"); // an automatic module requires nothing by itself
    command.addAll(options);
    command.add("--module=org.mmgpt.tests/" + Worker.class.getName());
    command.addAll(arguments);
    return new Side("java", command, output.resolve("java.log").toFile(), Map.of());
  }

  static Side python(String name, String python, Path reference, Path output, String... options) {
    var command =
        new ArrayList<>(List.of(python, "-W", "ignore", reference.resolve("worker.py").toString()));
    command.addAll(List.of(options));
    return new Side(name, command, output.resolve(name + ".log").toFile(), Map.of());
  }

  /** A program that answers requests. */
  static Side program(String name, List<String> command, File log) {
    return new Side(name, command, log, Map.of());
  }

  String name() {
    return name;
  }

  /**
   * Has the work done.
   *
   * @return seconds of each sample, and more
   * @throws IOException what the worker says is wrong, or that it took longer than {@code limit}
   *     seconds; the next request starts a new one
   */
  JsonNode ask(Request request, long limit) throws IOException {
    Process process = worker.filter(Process::isAlive).orElse(null);
    if (process == null) {
      process = start();
    }
    Process running = process;
    String line = JSON.writeValueAsString(request) + "\n";
    try {
      JsonNode answer =
          CompletableFuture.supplyAsync(() -> answer(running, line), Side::inThread)
              .get(limit, TimeUnit.SECONDS);
      if (!answer.has("seconds") && !answer.has("stacks")) {
        throw new IOException(answer.path("error").asText("an answer without seconds"));
      }
      return answer;
    } catch (TimeoutException e) {
      close();
      throw new IOException("took longer than %d s".formatted(limit));
    } catch (ExecutionException e) {
      close();
      throw new IOException("%s worker ended, see %s".formatted(name, log), e.getCause());
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /**
   * Has the work done by several workers at once, one thread each, who find each other as
   * torchrun's or {@code ./mmgpt launch}'s do.
   *
   * @return each rank's answer
   * @throws IOException what the first that failed says
   */
  List<JsonNode> askRanks(Request request, long limit) throws IOException {
    int size = request.processes();
    String port = freePort();
    ranks =
        IntStream.range(0, size)
            .mapToObj(rank -> new Side(name, command, log, rankOf(rank, size, port)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(size)) {
      var answered = new ExecutorCompletionService<JsonNode>(threads);
      List<Future<JsonNode>> asked =
          ranks.stream().map(rank -> answered.submit(() -> rank.ask(request, limit))).toList();
      try {
        for (int i = 0; i < size; i++) {
          answered.take().get(); // the first that fails, while others still wait for it
        }
        var answers = new ArrayList<JsonNode>();
        for (Future<JsonNode> answer : asked) {
          answers.add(answer.get());
        }
        return answers;
      } finally {
        ranks.forEach(Side::close);
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static Map<String, String> rankOf(int rank, int size, String port) {
    return Map.of(
        "RANK", String.valueOf(rank),
        "LOCAL_RANK", String.valueOf(rank),
        "WORLD_SIZE", String.valueOf(size),
        "LOCAL_WORLD_SIZE", String.valueOf(size),
        "MASTER_ADDR", "127.0.0.1",
        "MASTER_PORT", port,
        "OMP_NUM_THREADS", "1");
  }

  private static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  /** The common pool has one thread on two cores, and ranks wait for each other. */
  private static void inThread(Runnable task) {
    Thread.ofPlatform().daemon().start(task);
  }

  private static JsonNode answer(Process running, String asked) {
    try {
      Writer in = running.outputWriter(StandardCharsets.UTF_8);
      in.write(asked);
      in.flush();
      BufferedReader out = running.inputReader(StandardCharsets.UTF_8);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("{")) {
          return JSON.readTree(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no answer");
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(environment);
    Process process = builder.start();
    worker = Optional.of(process);
    return process;
  }

  @Override
  public void close() {
    ranks.forEach(Side::close);
    worker.ifPresent(Process::destroyForcibly);
    worker = Optional.empty();
  }
}
