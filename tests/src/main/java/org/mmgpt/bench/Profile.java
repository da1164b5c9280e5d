package org.mmgpt.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Where Java's time goes in a row.
 *
 * @param row the row's name
 * @param stacks how often each stack was met, as {@link Profiler#stacks} gives them
 */
record Profile(String row, SequencedMap<String, Long> stacks) {
  static final String SEPARATOR = ";";

  /** The classes whose methods are C functions; AtenCalls has one for each operator. */
  private static final String CALLS = "org.mmgpt.torch.ffi.";

  private static final String OURS = "org.mmgpt.";

  /**
   * An operator, or a method where no operator was running.
   *
   * @param share of all samples
   */
  record Share(String name, double share) {}

  long samples() {
    return stacks.values().stream().mapToLong(count -> count).sum();
  }

  /** By operator, the largest first. */
  List<Share> byOperator() {
    Map<String, Long> counts = new HashMap<>();
    stacks.forEach((stack, count) -> counts.merge(operator(stack), count, Long::sum));
    return counts.entrySet().stream()
        .map(entry -> new Share(entry.getKey(), (double) entry.getValue() / samples()))
        .sorted(
            (a, b) ->
                a.share() == b.share()
                    ? a.name().compareTo(b.name())
                    : Double.compare(b.share(), a.share()))
        .toList();
  }

  /** The C function that runs; in Java alone the innermost method of this project. */
  private static String operator(String stack) {
    String[] frames = stack.split(SEPARATOR);
    String innermost = frames[frames.length - 1];
    for (int i = frames.length - 1; i >= 0; i--) {
      if (isCall(frames[i])) {
        String name = shortName(frames[i]);
        return name.startsWith("AtenCalls.") ? name.replace("AtenCalls.", "aten::") : name + ", C";
      }
      if (frames[i].startsWith(OURS)) {
        innermost = frames[i];
        break;
      }
    }
    return shortName(innermost) + ", Java";
  }

  /** Whether a frame is a call of the native library. */
  static boolean isCall(String frame) {
    return frame.startsWith(CALLS);
  }

  /** Class and method. */
  static String shortName(String frame) {
    int method = frame.lastIndexOf('.');
    return frame.substring(frame.lastIndexOf('.', method - 1) + 1);
  }
}
