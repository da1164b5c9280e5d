package org.mmgpt.data.report;

import java.util.List;
import java.util.Locale;

/** What {@code data check} found, for people. */
public record CheckReport(List<DatasetCheck> checks) {
  private static final int BINS = 20;
  private static final int SHOWN_PROBLEMS = 5;

  public CheckReport {
    checks = List.copyOf(checks);
  }

  /** Records that can't be used. */
  public int bad() {
    return checks.stream().mapToInt(DatasetCheck::bad).sum();
  }

  /** Tokens of all samples. */
  public Histogram lengths() {
    return Histogram.of(DatasetCheck.lengths(checks), BINS);
  }

  /** Table, histogram, problems, duplicates and warnings. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    text.append("records  usable  pictures  tokens median/95%/max   cut  words an answer\n");
    for (var check : checks) {
      text.append(
          String.format(
              Locale.ROOT,
              "%7d %7d  %8d  %6d/%6d/%6d    %6d  %6d   %s%n",
              check.records(),
              check.records() - check.bad(),
              check.pictures(),
              DatasetCheck.quantile(check.lengths(), 0.5),
              DatasetCheck.quantile(check.lengths(), 0.95),
              DatasetCheck.quantile(check.lengths(), 1),
              check.cut(),
              DatasetCheck.quantile(check.answerWords(), 0.5),
              check.name()));
    }
    text.append("\ntokens of a sample\n").append(lengths());
    for (var check : checks) {
      problems(text, check);
    }
    duplicates(text);
    for (var check : checks) {
      if (check.answersAreShort()) {
        text.append(
            "\nwarning: %s: answers have %d words in the middle; such data make a model answer in a"
                    .formatted(check.name(), DatasetCheck.quantile(check.answerWords(), 0.5))
                + " word or two (arXiv 2305.04790): leave it out, or give it a small"
                + " sample\n");
      }
    }
    return text.toString();
  }

  private static void problems(StringBuilder text, DatasetCheck check) {
    if (check.bad() == 0) {
      return;
    }
    text.append("\n%s: %d records can't be used:\n".formatted(check.name(), check.bad()));
    check.problems().values().stream()
        .limit(SHOWN_PROBLEMS)
        .forEach(problem -> text.append("  ").append(problem).append('\n'));
    if (check.bad() > SHOWN_PROBLEMS) {
      text.append("  and %d more\n".formatted(check.bad() - SHOWN_PROBLEMS));
    }
  }

  private void duplicates(StringBuilder text) {
    for (int i = 0; i < checks.size(); i++) {
      var check = checks.get(i);
      if (check.duplicatesWithin() > 0) {
        text.append(
            "\n%s: %d records repeat another one of it\n"
                .formatted(check.name(), check.duplicatesWithin()));
      }
      for (var other : checks.subList(i + 1, checks.size())) {
        int both = other.duplicatesOf(check);
        if (both > 0) {
          text.append(
              "\n%s: %d records stand in %s too\n".formatted(other.name(), both, check.name()));
        }
      }
    }
  }
}
