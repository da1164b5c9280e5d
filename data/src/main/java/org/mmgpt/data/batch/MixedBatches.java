package org.mmgpt.data.batch;

import java.util.function.LongFunction;

/**
 * One stream of batches out of two, visual and language: each batch is of one kind, because
 * pictures in a batch change what its other rows compute.
 *
 * @param visual gives visual batches by their number
 * @param language gives language batches by their number
 * @param share says which are visual
 */
public record MixedBatches(
    LongFunction<Batch> visual, LongFunction<Batch> language, VisualShare share) {

  /** Batch number {@code number} of the stream, counted from 0. */
  public Batch batch(long number) {
    long visualBefore = share.before(number);
    return share.isVisual(number)
        ? visual.apply(visualBefore)
        : language.apply(number - visualBefore);
  }
}
