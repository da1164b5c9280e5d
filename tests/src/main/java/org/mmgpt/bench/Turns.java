package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Takes the samples: one side after the other, round after round, A B A B. */
final class Turns {
  /** Seconds that one turn may take: more than the slowest on a slow machine. */
  private static final long LONGEST = 240;

  /** However short the whole suite is: a start and a large model. */
  private static final long SHORTEST = 30;

  private final List<Side> sides;
  private final int rounds;
  private final long longest;
  private final long deadline;
  private final Set<String> failures = new LinkedHashSet<>(); // bounds have two turns
  private volatile boolean stopped;

  /**
   * @param seconds what all rows together may take; what is left after that is not measured
   */
  Turns(List<Side> sides, int rounds, long seconds) {
    this.sides = sides;
    this.rounds = rounds;
    this.longest = Math.clamp(seconds / 4, SHORTEST, LONGEST); // one that hangs isn't the end
    this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
  }

  /** Seconds that a turn may take now. */
  long limit() {
    return Math.min(longest, TimeUnit.NANOSECONDS.toSeconds(deadline - System.nanoTime()));
  }

  /** From now on, from any thread: nothing more is measured, what is going on ends soon. */
  void stop() {
    stopped = true;
    sides.forEach(Side::close);
  }

  boolean stopped() {
    return stopped;
  }

  /** Whether nothing more can be measured. */
  boolean over() {
    return stopped || limit() <= 0;
  }

  /** A line for each side that failed at a row; none where it was stopped or the time ran out. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  Measured measure(Row row) {
    var answers = new Answers(row);
    for (int round = 0; round < rounds; round++) {
      Request request = round == 0 ? row.request() : row.request().again();
      for (Side side : sides) {
        if (row.has(side.name()) && !answers.missing.containsKey(side.name())) {
          turn(side, request, answers);
        }
      }
    }
    // These have few rows and would hold a large model's memory in all others.
    sides.stream().filter(side -> row.others().contains(side.name())).forEach(Side::close);
    return answers.measured();
  }

  private void turn(Side side, Request request, Answers answers) {
    String name = side.name();
    long limit = limit();
    if (limit <= 0 || stopped) {
      if (!answers.samples.containsKey(name)) {
        answers.missing.put(
            name, stopped ? "interrupted" : "not measured, the suite's time was used up");
      }
      return;
    }
    try {
      long start = System.nanoTime();
      if (answers.row.fresh()) {
        side.close();
      }
      JsonNode answer = ask(side, request, limit);
      answers.add(name, answer, (System.nanoTime() - start) / 1e9);
    } catch (IOException e) {
      String why = stopped ? "interrupted" : String.valueOf(e.getMessage());
      if (!over()) {
        String line = why.strip().replaceAll("\\s*\\R\\s*", " ");
        failures.add("%s (%s): %s".formatted(answers.row.name(), name, line));
      }
      boolean before = answers.samples.containsKey(name); // the rounds before stand
      answers.missing.put(name, before ? "a round failed: " + why : why);
    }
  }

  /** What the sides have answered to a row so far, by their names. */
  private static final class Answers {
    private final Row row;
    private final Map<String, List<Double>> samples = new LinkedHashMap<>();
    private final Map<String, Double> peaks = new LinkedHashMap<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Double> errors = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private double flops;
    private double bytes;

    Answers(Row row) {
      this.row = row;
    }

    /**
     * @param seconds from the request, and the start of a fresh process, to the answer
     */
    void add(String side, JsonNode answer, double seconds) {
      List<Double> taken = samples.computeIfAbsent(side, key -> new ArrayList<>());
      double peak = answer.path("peak_mb").asDouble();
      switch (row.figure()) {
        case SECONDS -> answer.get("seconds").forEach(took -> taken.add(took.asDouble()));
        case SECONDS_OF_PROCESS -> taken.add(seconds);
        case PEAK_OF_PROCESS, PEAK_OF_DEVICE -> taken.add(peak);
      }
      peaks.merge(side, peak, Math::max);
      if (answer.path("value").isNumber()) {
        values.put(side, answer.get("value").asDouble());
      }
      if (answer.has("score_error")) {
        errors.merge(side, answer.get("score_error").asDouble(), Math::max);
      }
      flops = Math.max(flops, answer.path("flops").asDouble());
      bytes = Math.max(bytes, answer.path("bytes").asDouble());
    }

    Measured measured() {
      return new Measured(row, samples, peaks, values, errors, missing, flops, bytes);
    }
  }

  private static JsonNode ask(Side side, Request request, long limit) throws IOException {
    return request.processes() == 0
        ? side.ask(request, limit)
        : side.askRanks(request, limit).getFirst();
  }
}
