package org.mmgpt.data.batch;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.error.DataException;

/** Sums to ask about, as many as wanted; {@code bad} ones can't be read. */
record Squares(int size, List<Integer> bad) implements Dataset {

  static Squares of(int size, Integer... bad) {
    return new Squares(size, List.of(bad));
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    if (bad.contains(index)) {
      throw new DataException("field \"question\" is missing");
    }
    var answer = Integer.toString(index * index) + " ".repeat(random.nextInt(3)) + "!";
    return Entry.of(Turn.of("What is %d times %d?".formatted(index, index), answer));
  }
}
