package org.mmgpt.tests.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mmgpt.bench.OperatorBenchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the operator loops in Java (JMH, a fork each), C++ and Python in turns, and prints medians
 * with their range, and ratios of the medians, as Markdown. {@code benchmarks/bindings.sh} starts
 * it.
 *
 * <p>Arguments: rounds, the C++ program, then the Python command, which may be left out.
 */
public final class OperatorComparison {
  private static final String SAMPLES = "5";
  private static final String SECONDS = "0.1";

  private final Map<String, List<Double>> java = new LinkedHashMap<>();
  private final Map<String, List<Double>> cpp = new LinkedHashMap<>();
  private final Map<String, List<Double>> python = new LinkedHashMap<>();
  private final Map<String, Double> allocated = new LinkedHashMap<>();

  private OperatorComparison() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    List<String> program = List.of(arguments[1]);
    List<String> script = List.of(arguments).subList(2, arguments.length);
    OperatorComparison comparison = new OperatorComparison();
    for (int round = 1; round <= rounds; round++) {
      System.err.printf("round %d of %d%n", round, rounds);
      comparison.runCommand(program, comparison.cpp);
      if (!script.isEmpty()) {
        comparison.runCommand(script, comparison.python);
      }
      comparison.runJava();
    }
    comparison.print();
  }

  private void runJava() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("\\." + OperatorBenchmark.class.getSimpleName() + "\\.")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(Integer.parseInt(SAMPLES))
            .measurementTime(TimeValue.milliseconds(200))
            .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Xmx1g")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult run : new Runner(options).run()) {
      String name = run.getPrimaryResult().getLabel();
      run.getBenchmarkResults().stream()
          .flatMap(fork -> fork.getIterationResults().stream())
          .map(IterationResult::getPrimaryResult)
          .forEach(result -> add(java, name, result.getScore()));
      run.getSecondaryResults().entrySet().stream()
          .filter(result -> result.getKey().endsWith("gc.alloc.rate.norm"))
          .forEach(result -> allocated.put(name, result.getValue().getScore()));
    }
  }

  private void runCommand(List<String> command, Map<String, List<Double>> into)
      throws IOException, InterruptedException {
    List<String> whole = Stream.concat(command.stream(), Stream.of(SAMPLES, SECONDS)).toList();
    Process process =
        new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      for (String line : lines.lines().toList()) {
        String[] sample = line.split(" ");
        add(into, sample[0], Double.parseDouble(sample[1]));
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(whole + " ended with " + process.exitValue());
    }
  }

  private static void add(Map<String, List<Double>> samples, String name, double nanoseconds) {
    samples.computeIfAbsent(name, unused -> new ArrayList<>()).add(nanoseconds);
  }

  private static double median(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void print() {
    System.out.println(
        "| operator | Java ns | C++ ns | Python ns | Java/C++ | Java/Python | B/op |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    for (String name : cpp.keySet()) {
      boolean hasPython = python.containsKey(name);
      System.out.printf(
          "| %s | %s | %s | %s | %.2f | %s | %.0f |%n",
          name,
          cell(java.get(name)),
          cell(cpp.get(name)),
          hasPython ? cell(python.get(name)) : "–",
          median(java.get(name)) / median(cpp.get(name)),
          hasPython ? "%.2f".formatted(median(java.get(name)) / median(python.get(name))) : "–",
          allocated.get(name));
    }
  }

  /** Median and range. */
  private static String cell(List<Double> samples) {
    return "%.0f (%.0f to %.0f)"
        .formatted(median(samples), Collections.min(samples), Collections.max(samples));
  }
}
