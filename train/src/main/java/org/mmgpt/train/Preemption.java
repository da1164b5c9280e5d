package org.mmgpt.train;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mmgpt.train.step.StopRequest;

/**
 * Turns SIGTERM and Ctrl-C into a {@link StopRequest}, and holds the JVM's end back until the run
 * has saved its state. The JVM then ends with the signal's own exit code, 143 or 130.
 */
public final class Preemption implements AutoCloseable {
  /** Whoever sends a SIGTERM usually sends a SIGKILL half a minute later. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a process ends with on SIGTERM, 128 + 15. */
  public static final int EXIT_CODE = 143;

  private final CountDownLatch saved = new CountDownLatch(1);
  private final Thread hook;

  /** From now on until closed. */
  public Preemption(StopRequest stop) {
    hook =
        Thread.ofPlatform()
            .name("preemption")
            .unstarted(
                () -> {
                  stop.make();
                  try {
                    saved.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Also ends the run when the launcher that holds our standard input is gone, killed perhaps. */
  public static void watchLauncher(StopRequest stop) {
    Thread.ofPlatform()
        .daemon()
        .name("launcher-watch")
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nobody writes there.
                }
              } catch (IOException gone) {
                // As good as the end.
              }
              stop.make();
            });
  }

  /** The run has saved what it wants to save. */
  @Override
  public void close() {
    saved.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It runs already, and now ends.
    }
  }
}
