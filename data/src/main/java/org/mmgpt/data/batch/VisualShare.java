package org.mmgpt.data.batch;

import org.mmgpt.data.error.DataException;

/**
 * Which places of a mixed stream are visual: in every hundred as many as the share says, in random
 * order; as many processes as there may be draw the same kind at the same time.
 *
 * @param share probability that a place is visual
 */
public record VisualShare(double share, long seed) {
  private static final int BLOCK = 100;

  public VisualShare {
    if (!(share >= 0 && share <= 1)) {
      throw new DataException("the visual share must lie in [0, 1], got " + share);
    }
  }

  /** Whether a place, counted from 0, is visual. */
  public boolean isVisual(long place) {
    return before(place + 1) > before(place);
  }

  /** How many visual places stand before one. */
  public long before(long place) {
    long block = place / BLOCK;
    long before = upTo(block);
    long inBlock = upTo(block + 1) - before;
    var order = new Permutation(BLOCK, Permutation.mix(seed, block));
    for (long i = block * BLOCK; i < place; i++) {
      before += order.at(i % BLOCK) < inBlock ? 1 : 0;
    }
    return before;
  }

  private long upTo(long block) {
    return Math.round(block * BLOCK * share);
  }
}
