package org.mmgpt.data;

/**
 * Which share of a common order a process takes: ranks are dealt to in turn, so that together they
 * miss nothing and nobody sees what another does.
 *
 * @param rank which of them this is, from 0
 * @param worldSize how many processes there are
 */
public record Shard(int rank, int worldSize) {
  /** A single process, which takes all. */
  public static final Shard ALL = new Shard(0, 1);

  public Shard {
    if (worldSize < 1 || rank < 0 || rank >= worldSize) {
      throw new DataException("shard: no rank %d of %d".formatted(rank, worldSize));
    }
  }

  /** Place in the common order of this process's sample number {@code position}. */
  long global(long position) {
    return position * worldSize + rank;
  }
}
