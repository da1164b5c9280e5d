package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mmgpt.infer.json.Symbol.Choice;

/** One of several texts, those that begin alike on one path: of five hundred one is looked at. */
final class Literals {
  private Literals() {}

  static Choice of(List<byte[]> texts) {
    var sorted =
        new ArrayList<>(
            texts.stream().sorted(Comparator.comparing(b -> b, Arrays::compareUnsigned)).toList());
    return choice(sorted, 0);
  }

  /** Of texts that are alike before {@code from}. */
  private static Choice choice(List<byte[]> texts, int from) {
    var alternatives = new ArrayList<List<Symbol>>();
    int first = 0;
    if (texts.getFirst().length == from) {
      alternatives.add(List.of());
      while (first < texts.size() && texts.get(first).length == from) {
        first++;
      }
    }
    while (first < texts.size()) {
      byte value = texts.get(first)[from];
      int last = first;
      while (last < texts.size() && texts.get(last)[from] == value) {
        last++;
      }
      alternatives.add(path(texts.subList(first, last), from));
      first = last;
    }
    var choice = new Choice(alternatives);
    choice.remember();
    return choice;
  }

  /** What these have in common from there on, and what comes after it. */
  private static List<Symbol> path(List<byte[]> texts, int from) {
    byte[] one = texts.getFirst();
    int common = Arrays.mismatch(one, texts.getLast()); // all between begin like both
    int to = common < 0 ? one.length : common;
    var path = new ArrayList<>(Symbol.bytes(Arrays.copyOfRange(one, from, to)));
    if (common >= 0) {
      path.add(choice(texts, to));
    }
    return path;
  }
}
