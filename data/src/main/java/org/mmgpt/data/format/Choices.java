package org.mmgpt.data.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Turn;

/** Possible answers, which half of the samples show in the input block. */
record Choices(List<String> texts) {
  private static final double SHOWN = 0.5;

  /** The different answers people gave, in the order of their first mention. */
  static Choices of(List<String> answers) {
    return new Choices(answers.stream().distinct().toList());
  }

  /** The answer given most often; of several, the one mentioned first. */
  static String mostFrequent(List<String> answers) {
    var counts = new LinkedHashMap<String, Integer>();
    answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    var best = answers.getFirst();
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > counts.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The turn, with these choices as its input in half of the cases if there are two or more. */
  Turn maybeShownIn(Turn turn, RandomGenerator random) {
    boolean shown = random.nextDouble() < SHOWN && texts.size() > 1;
    return shown ? turn.withInput(String.join(", ", texts)) : turn;
  }
}
