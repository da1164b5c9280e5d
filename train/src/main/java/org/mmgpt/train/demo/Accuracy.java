package org.mmgpt.train.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** How many of the questions of one kind were answered right, before and after fine-tuning. */
public record Accuracy(int questions, int rightBefore, int rightAfter) {

  /** Share of right answers before, from 0 to 1. */
  public double before() {
    return (double) rightBefore / questions;
  }

  /** Share of right answers after, from 0 to 1. */
  public double after() {
    return (double) rightAfter / questions;
  }

  /** The accuracy over all of the answers. */
  static Accuracy of(List<Answered> answers) {
    return new Accuracy(
        answers.size(),
        (int) answers.stream().filter(Answered::rightBefore).count(),
        (int) answers.stream().filter(Answered::rightAfter).count());
  }

  /** The accuracy of each kind, in the order in which the kinds first occur. */
  static SequencedMap<String, Accuracy> byKind(List<Answered> answers) {
    var groups = new LinkedHashMap<String, List<Answered>>();
    answers.forEach(a -> groups.computeIfAbsent(a.kind(), kind -> new ArrayList<>()).add(a));
    var accuracies = new LinkedHashMap<String, Accuracy>();
    groups.forEach((kind, ofKind) -> accuracies.put(kind, of(ofKind)));
    return accuracies;
  }

  /** A table for the terminal: a line for each kind and one for all. */
  static String table(List<Answered> answers) {
    var table = new StringBuilder();
    table.append(String.format("%-14s %9s %8s %8s%n", "kind", "questions", "before", "after"));
    byKind(answers).forEach((kind, accuracy) -> table.append(accuracy.line(kind)));
    return table.append(of(answers).line("all")).toString();
  }

  private String line(String kind) {
    return String.format(
        Locale.ROOT, "%-14s %9d %7.1f%% %7.1f%%%n", kind, questions, 100 * before(), 100 * after());
  }
}
