package org.mmgpt.data.batch;

import org.mmgpt.data.error.DataException;

/**
 * Which share of a common order a process takes: ranks are dealt to in turn, so that together they
 * miss nothing and nobody sees what another does.
 *
 * @param rank which of them this is, from 0
 * @param worldSize how many processes there are
 * @param first place in the common order at which they begin; those before it were dealt out
 *     earlier, perhaps among another number of processes
 */
public record Shard(int rank, int worldSize, long first) {
  /** A single process, which takes all. */
  public static final Shard ALL = new Shard(0, 1);

  public Shard {
    if (worldSize < 1 || rank < 0 || rank >= worldSize) {
      throw new DataException("shard: no rank %d of %d".formatted(rank, worldSize));
    }
    if (first < 0) {
      throw new DataException("shard: can't begin at " + first);
    }
  }

  /** From the beginning. */
  public Shard(int rank, int worldSize) {
    this(rank, worldSize, 0);
  }

  /** Place in the common order of this process's sample number {@code position}. */
  long global(long position) {
    return first + position * worldSize + rank;
  }

  /** The same where whole batches are dealt: place of batch {@code number} among all batches. */
  long global(long number, int rows) {
    if (first % rows != 0) {
      throw new DataException("shard: %d is no whole number of %d rows".formatted(first, rows));
    }
    return first / rows + number * worldSize + rank;
  }
}
