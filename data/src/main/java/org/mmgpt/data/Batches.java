package org.mmgpt.data;

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

  /** Which records were left out. */
  default Skipped skipped() {
    return new Skipped();
  }

  /** Batches after which every sample has been seen once. */
  long epochSize();
}
