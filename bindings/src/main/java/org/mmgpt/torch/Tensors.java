package org.mmgpt.torch;

/**
 * Counters of tensor handles over all threads; a test that leaks nothing sees {@link #live} flat.
 */
public final class Tensors {
  private Tensors() {}

  /** Handles that Java holds now. */
  public static long live() {
    return created() - freed();
  }

  /** Handles that Java was ever given. */
  public static long created() {
    return ThreadState.totalCreated();
  }

  /** Handles that Java has let go of. */
  public static long freed() {
    return ThreadState.totalFreed();
  }
}
