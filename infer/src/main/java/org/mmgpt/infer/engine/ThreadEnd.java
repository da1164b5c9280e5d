package org.mmgpt.infer.engine;

/** The end of a thread that has been told to end. */
final class ThreadEnd {
  private ThreadEnd() {}

  /** Waits for it through interruptions, which the caller finds afterwards. */
  static void await(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
