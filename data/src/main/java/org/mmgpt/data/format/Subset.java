package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.batch.Permutation;

/** Some records of a data set, in their order. */
public record Subset(Dataset all, int[] indices) implements Dataset {

  /** So many records, drawn by the seed, none twice. */
  public static Subset drawn(Dataset all, int count, long seed) {
    var order = new Permutation(all.size(), seed);
    int[] indices = IntStream.range(0, count).map(i -> (int) order.at(i)).sorted().toArray();
    return new Subset(all, indices);
  }

  @Override
  public int size() {
    return indices.length;
  }

  @Override
  public Entry get(int index, RandomGenerator random) {
    return all.get(indices[index], random);
  }

  @Override
  public String place(int index) {
    return all.place(indices[index]);
  }
}
