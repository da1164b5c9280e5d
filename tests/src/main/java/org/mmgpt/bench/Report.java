package org.mmgpt.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Everything that was measured, as text.
 *
 * @param machine facts by name: processor, versions, threads
 * @param notes columns left out and why
 * @param profiles where Java's time goes, of the rows that were profiled
 */
record Report(
    String suite,
    Map<String, String> machine,
    Bounds bounds,
    List<Measured> rows,
    List<String> notes,
    List<Profile> profiles) {
  private static final int MOST_OPERATORS = 8;

  /** Columns that only some rows have, and only where the machine can measure them. */
  private static final Map<String, String> OTHERS = others();

  private static Map<String, String> others() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put(Row.COMPILE, "torch.compile");
    titles.put(Row.PEFT, "transformers + peft");
    titles.put(Row.CPP, "C++");
    return titles;
  }

  String markdown() {
    var text = new StringBuilder("# Java beside Python, suite %s\n\n".formatted(suite));
    machine.forEach((key, value) -> text.append("- %s: %s\n".formatted(key, value)));
    text.append(
        "- bounds measured in this run, the best of all sides: %.1f GB/s of memory%s\n"
            .formatted(
                bounds.bytesPerSecond() / 1e9,
                bounds.flopsPerSecond().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(
                        rate ->
                            ", %.1f GFLOP/s in %s".formatted(rate.getValue() / 1e9, rate.getKey()))
                    .collect(joining())));
    notes.forEach(note -> text.append("- ").append(note).append('\n'));
    text.append(
        "\n"
            + "Medians (min to max) of runs in turns, less is better. \"within the spread\": the"
            + " middle halves of the samples overlap, so neither side has won. The bound counts the"
            + " decoder's matrices alone: at least the time of their products at the best rate that"
            + " a product of that dtype reached, and at least the time to read their weights, where"
            + " no cache could hold them. \"error\": what JMH gives with its score, 99.9 %"
            + " confidence, the widest of the rounds; JMH measures Java's calls of operators, a"
            + " fork a round.\n\n");
    text.append(table(rows.stream().filter(row -> row.row().growth().isEmpty()).toList()));
    growth(text);
    peaks(text);
    results(text);
    losses(text);
    return text.toString();
  }

  private void growth(StringBuilder text) {
    text.append("\n## Growth\n\n| over | Python | Java | Java grows |\n|---|---|---|---|\n");
    for (Growth growth : growths()) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  growth.curve(),
                  slope(growth, "python"),
                  slope(growth, "java"),
                  growth.comparison()));
    }
    text.append(
        "\n"
            + "Exponent of the larger half of each curve: time, or memory, grows with size to that"
            + " power.\n\n");
    text.append(table(rows.stream().filter(row -> !row.row().growth().isEmpty()).toList()));
  }

  private void peaks(StringBuilder text) {
    text.append(
        "\n## Peak memory of a fresh process, MB\n\n| what | Python | Java |\n|---|---|---|\n");
    rows.stream()
        .filter(row -> row.row().figure() == Row.Figure.SECONDS_OF_PROCESS)
        .forEach(
            row ->
                text.append(
                    "| %s | %s | %s |\n"
                        .formatted(row.row().name(), peak(row, "python"), peak(row, "java"))));
  }

  private void results(StringBuilder text) {
    text.append("\n## Do both compute the same?\n\n");
    List<Measured> compared = rows.stream().filter(row -> row.difference().isPresent()).toList();
    List<Measured> apart =
        compared.stream().filter(row -> row.difference().getAsDouble() > row.tolerance()).toList();
    text.append(
        ("A number of each row's result is compared: a logit, the sum of generated tokens, the loss"
                + " of the first step, all from the same weights. Of %d rows, %d differ by no more"
                + " than rounding (1e-4, in bfloat16 2e-2, of the number or of 1).\n")
            .formatted(compared.size(), compared.size() - apart.size()));
    text.append(apart.isEmpty() ? "" : "\n");
    apart.forEach(
        row ->
            text.append(
                "- %s: Python %.7g, Java %.7g\n"
                    .formatted(
                        row.row().name(), row.values().get("python"), row.values().get("java"))));
  }

  private void losses(StringBuilder text) {
    List<Measured> slower = rows.stream().filter(Measured::isLoss).toList();
    text.append("\n## Where Java is slower or takes more memory\n\n");
    if (slower.isEmpty()) {
      text.append("Nowhere beyond the spread.\n");
    }
    slower.forEach(
        row ->
            text.append(
                row.ofMemory()
                    ? "- %s: %.2f times Python's memory\n"
                        .formatted(row.row().name(), 1 / row.ratio().orElse(Double.NaN))
                    : "- %s: %.2f of Python's speed\n"
                        .formatted(row.row().name(), row.ratio().orElse(Double.NaN))));
    if (profiles.isEmpty()) {
      text.append(
          slower.isEmpty() ? "" : "\n`bench --profile` shows where the time of these goes.\n");
      return;
    }
    text.append(
        "\n"
            + "The flame graphs are in flame.html. Samples of JFR, by the C function that Java's"
            + " thread is in; where it is in none, by its method. Of a process's start: its main"
            + " thread from the first Java on. Memory and groups of processes are not profiled.\n");
    slower.stream()
        .flatMap(row -> profiles.stream().filter(p -> p.row().equals(row.row().name())))
        .forEach(profile -> text.append(operators(profile)));
  }

  private static String operators(Profile profile) {
    var text =
        new StringBuilder(
            "\n### %s, %d samples\n\n| where | share |\n|---|---|\n"
                .formatted(profile.row(), profile.samples()));
    profile.byOperator().stream()
        .limit(MOST_OPERATORS)
        .forEach(
            operator ->
                text.append(
                    "| %s | %.0f %% |\n".formatted(operator.name(), 100 * operator.share())));
    return text.toString();
  }

  private String table(List<Measured> rows) {
    List<String> others =
        OTHERS.keySet().stream()
            .filter(
                side ->
                    rows.stream().anyMatch(row -> row.has(side) || row.missing().containsKey(side)))
            .toList();
    var text = new StringBuilder("| what | unit | Python | ");
    others.forEach(side -> text.append(OTHERS.get(side)).append(" | "));
    text.append("Java | Python / Java | | share of bound |\n|")
        .append("---|".repeat(7 + others.size()))
        .append('\n');
    for (Measured row : rows) {
      OptionalDouble share = row.shareOfBound(bounds);
      text.append(
          "| %s | %s | %s | %s%s | %s | %s | %s |\n"
              .formatted(
                  row.row().name(),
                  row.row().unit(),
                  cell(row, "python"),
                  others.stream().map(side -> cell(row, side) + " | ").collect(joining()),
                  cell(row, "java"),
                  number(row.ratio()),
                  row.verdict(),
                  share.isEmpty() ? "" : "%.0f %%".formatted(100 * share.getAsDouble())));
    }
    return text.toString();
  }

  private static String cell(Measured row, String side) {
    if (!row.has(side)) {
      return row.missing().containsKey(side) ? "failed" : "";
    }
    String error =
        row.errors().containsKey(side)
            ? ", error %.3f".formatted(row.errors().get(side) * row.row().scale())
            : "";
    return "%s (%s to %s%s)"
        .formatted(digits(row.median(side)), digits(row.min(side)), digits(row.max(side)), error);
  }

  private static String peak(Measured row, String side) {
    return row.has(side) ? "%.0f".formatted(row.peakMegabytes().get(side)) : "";
  }

  private static String slope(Growth growth, String side) {
    OptionalDouble exponent = growth.exponent(side);
    return exponent.isEmpty()
        ? ""
        : "%.2f, %s".formatted(exponent.getAsDouble(), Growth.word(exponent.getAsDouble()));
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }

  List<Growth> growths() {
    Map<String, List<Measured>> curves = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !row.row().growth().isEmpty())
        .forEach(
            row -> curves.computeIfAbsent(row.row().growth(), k -> new ArrayList<>()).add(row));
    return curves.entrySet().stream().map(e -> new Growth(e.getKey(), e.getValue())).toList();
  }

  /** For results.json: what a reader needs to repeat or recompute it. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("suite", suite);
    map.put("machine", machine);
    map.put("copy_bytes_per_s", bounds.bytesPerSecond());
    map.put("matmul_flops_per_s", new TreeMap<>(bounds.flopsPerSecond()));
    map.put("notes", notes);
    map.put("profiles", profiles);
    map.put("rows", rows.stream().map(row -> row.asMap(bounds)).toList());
    return map;
  }
}
