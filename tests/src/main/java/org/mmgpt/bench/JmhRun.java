package org.mmgpt.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What one call of an operator costs, by JMH: a fork, warm-up, iterations, and the error of their
 * mean. JMH builds its forks from a class path, so it runs in a process that has one.
 */
public final class JmhRun {
  /** Where the build lists JMH's jars. */
  private static final String JARS = "tests/target/jmh-path";

  /** Methods of {@link OperatorBenchmark} by the names that the other workers know. */
  private static final Map<String, String> BENCHMARKS =
      Map.of("add", "add", "matmul4", "matmul", "view", "view");

  private static final ObjectMapper JSON = new ObjectMapper();

  private JmhRun() {}

  /** Whether JMH is there: in a source tree, where the build lists its jars, not in a bundle. */
  static boolean isHere() {
    return Files.isReadable(jars());
  }

  /** Whether JMH takes the time; on a GPU a call only queues the work, which a loop counts. */
  static boolean measures(Request request) {
    return BENCHMARKS.containsKey(request.work()) && request.device().equals("cpu") && isHere();
  }

  private static Path jars() {
    return Path.of(System.getProperty("org.mmgpt.home", "."), JARS);
  }

  /**
   * Measures in a process of its own.
   *
   * @return seconds of {@code request.loops()} calls for each iteration, and the score's error
   */
  static ObjectNode of(Request request) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djmh.ignoreLock=true"); // bench itself sees to it that one side runs at a time
    command.add("-Dorg.mmgpt.native.library=" + System.getProperty("org.mmgpt.native.library"));
    command.add("-cp");
    command.add(
        System.getProperty("jdk.module.path")
            + File.pathSeparator
            + Files.readString(jars()).strip());
    command.add(JmhRun.class.getName());
    command.addAll(List.of(request.work(), String.valueOf(request.loops())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String last =
        said.lines()
            .filter(line -> line.startsWith("{"))
            .findFirst()
            .orElseThrow(() -> new IOException("JMH measured nothing: " + said.strip()));
    return (ObjectNode) JSON.readTree(last);
  }

  /** Arguments: the operator, and how many calls a sample stands for. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    double calls = Double.parseDouble(arguments[1]);
    var options =
        new OptionsBuilder()
            .include(
                "\\.%s\\.%s$"
                    .formatted(
                        OperatorBenchmark.class.getSimpleName(), BENCHMARKS.get(arguments[0])))
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(200))
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult run = new Runner(options).runSingle();
    ObjectNode answer = JSON.createObjectNode();
    var seconds = answer.putArray("seconds");
    run.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .forEach(one -> seconds.add(one.getPrimaryResult().getScore() / 1e9 * calls));
    answer.put("score_error", run.getPrimaryResult().getScoreError() / 1e9 * calls);
    System.out.println(JSON.writeValueAsString(answer));
  }
}
