package org.mmgpt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures rows one after the other; what there is can be made a report at any time. */
final class SuiteRun {
  /** A start has few samples. */
  private static final int STARTS = 4;

  private final Turns turns;
  private final PrintWriter out;
  private final List<String> notes;
  private final List<Measured> bounds = new ArrayList<>();
  private final List<Measured> rows = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();

  /**
   * @param out is told of each row
   * @param notes what the report has to say at its top
   */
  SuiteRun(Turns turns, PrintWriter out, List<String> notes) {
    this.turns = turns;
    this.out = out;
    this.notes = new ArrayList<>(notes);
  }

  /** The bounds, the rows, and the bounds again: another moment may be the machine's best. */
  void measure(List<Row> ofBounds, List<Row> wanted) {
    ofBounds.forEach(row -> bounds.add(measure(row)));
    wanted.forEach(row -> rows.add(measure(row)));
    if (!turns.over()) {
      bounds.replaceAll(bound -> bound.and(measure(bound.row())));
    }
  }

  private Measured measure(Row row) {
    Measured measured = turns.measure(row);
    out.printf("%-60s", row.name());
    measured
        .samples()
        .keySet()
        .forEach(side -> out.printf("  %s %.3g", side, measured.median(side)));
    out.printf(" %s%n", row.unit());
    out.flush();
    return measured;
  }

  /**
   * Profiles Java in every row of the table and in the points of curves where it is slower, those
   * first in which it is slower. Samples of time say nothing of memory, and those of one rank
   * little of a group.
   */
  void profile(Path output) {
    List<Row> wanted =
        all()
            .filter(
                row -> row.has("java") && !row.ofMemory() && row.row().request().processes() == 0)
            .filter(row -> row.row().growth().isEmpty() || row.isLoss())
            .sorted(Comparator.comparing(row -> !row.isLoss()))
            .map(Measured::row)
            .toList();
    try (Side warm = Side.profiledJava(output);
        Side starting = Side.startProfiledJava(output)) {
      for (Row row : wanted) {
        if (turns.over()) {
          notes.add("%s: not profiled, the suite's time was used up".formatted(row.name()));
          continue;
        }
        try {
          var stacks = new LinkedHashMap<String, Long>();
          for (int i = 0; i < (row.fresh() ? STARTS : 1); i++) {
            starting.close(); // each start is another process
            JsonNode answer = (row.fresh() ? starting : warm).ask(row.request(), turns.limit());
            answer
                .get("stacks")
                .properties()
                .forEach(
                    stack -> stacks.merge(stack.getKey(), stack.getValue().asLong(), Long::sum));
          }
          profiles.add(new Profile(row.name(), stacks));
        } catch (IOException e) {
          notes.add("%s: not profiled: %s".formatted(row.name(), e.getMessage()));
        }
      }
    }
  }

  private Stream<Measured> all() {
    return Stream.concat(bounds.stream(), rows.stream());
  }

  /** Of all that was measured until now. */
  Report report(String suite, Map<String, String> machine) {
    var all = new ArrayList<>(notes);
    if (turns.stopped()) {
      all.add("interrupted: what was not measured until then is missing");
    }
    all.addAll(missing());
    return new Report(suite, machine, Bounds.of(bounds), all().toList(), all, profiles);
  }

  /** A line for each reason, with what it left out. */
  private List<String> missing() {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    all()
        .forEach(
            row ->
                row.missing()
                    .forEach(
                        (side, why) ->
                            cells
                                .computeIfAbsent(why, unseen -> new ArrayList<>())
                                .add("%s (%s)".formatted(row.row().name(), side))));
    return cells.entrySet().stream()
        .map(reason -> "%s: %s".formatted(reason.getKey(), String.join("; ", reason.getValue())))
        .toList();
  }
}
