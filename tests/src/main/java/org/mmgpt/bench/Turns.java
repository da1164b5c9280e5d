package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Measured measure(Row row) {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    Map<String, Double> peaks = new LinkedHashMap<>();
    Map<String, Double> values = new LinkedHashMap<>();
    Map<String, Double> errors = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    double flops = 0;
    double bytes = 0;
    for (int round = 0; round < rounds; round++) {
      for (Side side : sides) {
        String name = side.name();
        if (missing.containsKey(name) || !row.has(name)) {
          continue;
        }
        long limit = limit();
        if (limit <= 0 || stopped) {
          if (!samples.containsKey(name)) {
            missing.put(
                name, stopped ? "interrupted" : "not measured, the suite's time was used up");
          }
          continue;
        }
        Request request = round == 0 ? row.request() : row.request().again();
        try {
          long start = System.nanoTime();
          if (row.fresh()) {
            side.close();
          }
          JsonNode answer = ask(side, request, limit);
          List<Double> taken = samples.computeIfAbsent(name, key -> new ArrayList<>());
          switch (row.figure()) {
            case SECONDS -> answer.get("seconds").forEach(took -> taken.add(took.asDouble()));
            case SECONDS_OF_PROCESS -> taken.add((System.nanoTime() - start) / 1e9);
            case PEAK_OF_PROCESS, PEAK_OF_DEVICE -> taken.add(answer.path("peak_mb").asDouble());
          }
          peaks.merge(name, answer.path("peak_mb").asDouble(), Math::max);
          if (answer.path("value").isNumber()) {
            values.put(name, answer.get("value").asDouble());
          }
          if (answer.has("score_error")) {
            errors.merge(name, answer.get("score_error").asDouble(), Math::max);
          }
          flops = Math.max(flops, answer.path("flops").asDouble());
          bytes = Math.max(bytes, answer.path("bytes").asDouble());
        } catch (IOException e) {
          String why = stopped ? "interrupted" : String.valueOf(e.getMessage());
          if (samples.containsKey(name)) { // a later round: those before stand
            missing.put(name, "a round failed: " + why);
          } else {
            missing.put(name, why);
          }
        }
      }
    }
    // These have few rows and would hold a large model's memory in all others.
    sides.stream().filter(side -> row.others().contains(side.name())).forEach(Side::close);
    return new Measured(row, samples, peaks, values, errors, missing, flops, bytes);
  }

  private static JsonNode ask(Side side, Request request, long limit) throws IOException {
    return request.processes() == 0
        ? side.ask(request, limit)
        : side.askRanks(request, limit).getFirst();
  }
}
