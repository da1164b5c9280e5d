package org.mmgpt.data.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody who mistyped a name probably meant. */
public final class NearestName {

  private NearestName() {}

  /** The known name with the fewest edits, unless even that one differs in half of its letters. */
  public static Optional<String> of(String typed, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> edits(typed, name))
                .thenComparing(name -> name))
        .filter(name -> 2 * edits(typed, name) <= Math.max(typed.length(), name.length()));
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
  private static int edits(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
