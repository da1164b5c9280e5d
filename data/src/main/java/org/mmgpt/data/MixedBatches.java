package org.mmgpt.data;

import java.util.function.LongFunction;

/**
 * One stream of batches out of two, visual and language: each batch is of one kind, because
 * pictures in a batch change what its other rows compute. In every hundred batches the visual ones
 * are as many as their share says, in random places; as many processes as there may be draw the
 * same kind at the same time.
 *
 * @param visual gives visual batches by their number
 * @param language gives language batches by their number
 * @param visualShare probability of a visual batch
 */
public record MixedBatches(
    LongFunction<Batch> visual, LongFunction<Batch> language, double visualShare, long seed) {
  private static final int BLOCK = 100;

  public MixedBatches {
    if (!(visualShare >= 0 && visualShare <= 1)) {
      throw new DataException("the visual share must lie in [0, 1], got " + visualShare);
    }
  }

  /** Batch number {@code number} of the stream, counted from 0. */
  public Batch batch(long number) {
    long visualBefore = visualBefore(number);
    return visualBefore(number + 1) > visualBefore
        ? visual.apply(visualBefore)
        : language.apply(number - visualBefore);
  }

  /** How many visual batches stand before batch number {@code number}. */
  public long visualBefore(long number) {
    long block = number / BLOCK;
    long before = visualUpTo(block);
    long visualInBlock = visualUpTo(block + 1) - before;
    var order = new Permutation(BLOCK, Permutation.mix(seed, block));
    for (long i = block * BLOCK; i < number; i++) {
      before += order.at(i % BLOCK) < visualInBlock ? 1 : 0;
    }
    return before;
  }

  private long visualUpTo(long block) {
    return Math.round(block * BLOCK * visualShare);
  }
}
