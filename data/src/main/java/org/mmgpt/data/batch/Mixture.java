package org.mmgpt.data.batch;

import java.util.List;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.error.DataException;

/**
 * Data sets that are drawn from as one. An epoch holds each record as often as its data set's
 * weight says: with weight 1 once, with 2 twice, with 0.5 in every other epoch. Which record stands
 * where can be computed for any place, so a mixture has no state.
 */
public final class Mixture {
  private final List<Part> parts;
  private final long[] ends; // of each part's slots in an epoch
  private final long seed;

  /**
   * One data set of a mixture.
   *
   * @param name for reports
   * @param weight how often a record occurs in an epoch, in the mean
   */
  public record Part(String name, Dataset dataset, double weight) {
    public Part {
      if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new DataException("%s: weight must be positive, got %s".formatted(name, weight));
      }
      if (dataset.size() < 1) {
        throw new DataException(name + ": the data set is empty");
      }
    }

    private long slots() {
      return Math.max(1, Math.round(weight * dataset.size()));
    }
  }

  /** A record of one of the parts. */
  public record Pick(Part part, int index) {
    /** What to call the record in messages. */
    public String place() {
      return part.dataset().place(index);
    }
  }

  /**
   * @param parts whose slots an epoch is made of
   * @param seed of the order, which differs from epoch to epoch
   * @throws DataException if there is no part
   */
  public Mixture(List<Part> parts, long seed) {
    if (parts.isEmpty()) {
      throw new DataException("a mixture needs at least one data set");
    }
    this.parts = List.copyOf(parts);
    this.seed = seed;
    this.ends = new long[parts.size()];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += parts.get(i).slots();
      ends[i] = end;
    }
  }

  /** All records of one data set. */
  public static Mixture of(Dataset dataset, long seed) {
    return new Mixture(List.of(new Part("dataset", dataset, 1)), seed);
  }

  /** Records in an epoch. */
  public long size() {
    return ends[ends.length - 1];
  }

  public List<Part> parts() {
    return parts;
  }

  /** The record at a place of an epoch, shuffled. */
  public Pick pick(long epoch, long place) {
    long slot = new Permutation(size(), Permutation.mix(seed, epoch)).at(place);
    int p = 0;
    while (slot >= ends[p]) {
      p++;
    }
    var part = parts.get(p);
    long inPart = slot - (p == 0 ? 0 : ends[p - 1]);
    // Counted through all epochs, so that a weight below 1 visits every record in its turn.
    long count = epoch * part.slots() + inPart;
    int size = part.dataset().size();
    long order = Permutation.mix(Permutation.mix(seed, p), count / size);
    return new Pick(part, (int) new Permutation(size, order).at(count % size));
  }
}
