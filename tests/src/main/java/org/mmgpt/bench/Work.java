package org.mmgpt.bench;

import java.io.IOException;

/** One piece of work, ready to be timed. */
interface Work extends AutoCloseable {
  /**
   * Does it once.
   *
   * @return a value of the result to compare with Python's, NaN if there is none
   */
  double run() throws IOException;

  /** Floating-point operations of the decoder's matrix products in one run; 0 if not counted. */
  default double flops() {
    return 0;
  }

  /** Bytes of weights that one run must read from memory; 0 if not counted. */
  default double bytes() {
    return 0;
  }

  @Override
  default void close() {}
}
