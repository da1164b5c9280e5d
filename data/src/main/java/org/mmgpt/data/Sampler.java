package org.mmgpt.data;

import java.util.SplittableRandom;

/**
 * An endless order over a dataset, shuffled anew each epoch and dealt out to ranks in turn. The
 * state is one number: {@link #position}; the order depends on nothing but seed, epoch and
 * position.
 */
public final class Sampler {
  private final int size;
  private final long seed;
  private final int rank;
  private final int worldSize;
  private long position;
  private long shuffledEpoch = -1;
  private int[] order = new int[0];

  /**
   * @param size samples in the dataset
   * @param rank which of {@code worldSize} processes this is, from 0
   */
  public Sampler(int size, long seed, int rank, int worldSize) {
    if (size < 1) {
      throw new DataException("sampler: the dataset is empty");
    }
    if (worldSize < 1 || rank < 0 || rank >= worldSize) {
      throw new DataException("sampler: no rank %d of %d".formatted(rank, worldSize));
    }
    this.size = size;
    this.seed = seed;
    this.rank = rank;
    this.worldSize = worldSize;
  }

  /** A sampler for a single process. */
  public Sampler(int size, long seed) {
    this(size, seed, 0, 1);
  }

  /** Index of the next sample of this rank. */
  public int next() {
    long global = position * worldSize + rank; // ranks go through one common endless order
    position++;
    long epoch = global / size;
    if (epoch != shuffledEpoch) {
      order = shuffle(epoch);
      shuffledEpoch = epoch;
    }
    return order[(int) (global % size)];
  }

  /** How many samples this rank has drawn. */
  public long position() {
    return position;
  }

  /** Goes to where {@link #position} was that number; nothing is replayed. */
  public void resume(long position) {
    this.position = position;
  }

  /** Epoch of the next sample. */
  public long epoch() {
    return (position * worldSize + rank) / size;
  }

  private int[] shuffle(long epoch) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
    int[] shuffled = new int[size];
    for (int i = 0; i < size; i++) { // Fisher-Yates, inside out
      int j = random.nextInt(i + 1);
      shuffled[i] = shuffled[j];
      shuffled[j] = i;
    }
    return shuffled;
  }
}
