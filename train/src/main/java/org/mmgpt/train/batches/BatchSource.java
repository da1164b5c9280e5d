package org.mmgpt.train.batches;

import java.util.List;

/**
 * Gives the micro batches of each optimiser step.
 *
 * <p>A step's batches depend on the step's number alone, not on what was asked before: so they can
 * be prepared on several threads at once, and a resumed run sees what the interrupted one would
 * have.
 *
 * @param <B> the micro batch
 */
@FunctionalInterface
public interface BatchSource<B> {

  /** Prepares step {@code step}, counted from 0. Called from several threads at once. */
  List<B> microBatches(long step);

  /** Frees what a step's batches hold outside Java's heap, after the step or instead of it. */
  default void release(List<B> microBatches) {}
}
