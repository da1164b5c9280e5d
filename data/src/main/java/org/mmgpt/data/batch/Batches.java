package org.mmgpt.data.batch;

import org.mmgpt.data.error.DataException;

/** Batches that are asked for by number, counted from 0 without end, on any thread. */
public interface Batches {

  /**
   * Batch number {@code number}; the same one whenever it is asked for.
   *
   * @throws DataException if it can't be read
   */
  Batch batch(long number);

  /** Samples of a batch. */
  int rows();

  /** What a batch counts for in the order that is dealt out to processes: its samples. */
  default int unit() {
    return rows();
  }

  /** Which records were left out. */
  default Skipped skipped() {
    return new Skipped();
  }

  /** What an epoch counts for in that order, for all processes together. */
  long unitsOfEpoch();

  /** Batches of this process after which every sample has been seen once. */
  long epochSize();
}
