package org.mmgpt.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run that is told to end, by Ctrl-C or SIGTERM, write down what it has measured. */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Turns turns) {
    hook =
        Thread.ofPlatform()
            .name("interruption")
            .unstarted(
                () -> {
                  turns.stop();
                  try {
                    written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /** From now on until closed. */
  static Interruption stopping(Turns turns) {
    var interruption = new Interruption(turns);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** All is written. */
  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down: the hook is running.
    }
  }
}
