package org.mmgpt.infer;

import java.util.List;

/**
 * Text as it streams out, cut before the first stop string. A stop string may arrive in pieces, so
 * an end that could still become one is held back until the next piece decides.
 */
final class AnswerText {
  private final List<String> stopStrings;
  private final StringBuilder pending = new StringBuilder();
  private boolean stopped;

  AnswerText(List<String> stopStrings) {
    this.stopStrings = stopStrings;
  }

  /** Takes the next piece; returns what is now certain to belong to the answer. */
  String push(String piece) {
    if (stopped) {
      return "";
    }
    pending.append(piece);
    int stop = firstStop();
    if (stop >= 0) {
      stopped = true;
      return take(stop);
    }
    return take(pending.length() - longestUndecidedEnd());
  }

  /** What was held back, when no piece follows. */
  String finish() {
    return stopped ? "" : take(pending.length());
  }

  /** Whether a stop string has appeared. */
  boolean stopped() {
    return stopped;
  }

  private int firstStop() {
    return stopStrings.stream().mapToInt(pending::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  private int longestUndecidedEnd() {
    int longest = 0;
    for (String stop : stopStrings) {
      for (int length = Math.min(stop.length() - 1, pending.length()); length > longest; length--) {
        if (stop.startsWith(pending.substring(pending.length() - length))) {
          longest = length;
        }
      }
    }
    return longest;
  }

  private String take(int length) {
    String text = pending.substring(0, length);
    pending.delete(0, length);
    return text;
  }
}
