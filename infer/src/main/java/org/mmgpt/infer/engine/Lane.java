package org.mmgpt.infer.engine;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.mmgpt.torch.InferenceMode;
import org.mmgpt.torch.OperatorThreads;

/**
 * One thread that computes what it is given. Both sides look again and again for a moment before
 * they sleep: waking a thread takes as long as a layer of a small network.
 */
final class Lane implements AutoCloseable {
  private static final long LOOKING_NANOS = 100_000;
  private static final Runnable NOTHING = () -> {};
  private static final Runnable END = () -> {};

  private final Thread thread;
  private volatile Runnable work = NOTHING;
  private volatile Thread waiting = Thread.currentThread();
  private Optional<RuntimeException> failed = Optional.empty(); // written before work is cleared

  Lane(String name) {
    thread = Thread.ofPlatform().name(name).daemon().start(this::compute);
  }

  /** Hands over work; {@link #await} comes before the next. */
  void start(Runnable part) {
    waiting = Thread.currentThread();
    work = part;
    LockSupport.unpark(thread);
  }

  /** Waits until it is done; returns what went wrong. */
  Optional<RuntimeException> await() {
    long begin = System.nanoTime();
    while (work != NOTHING) {
      pause(begin);
    }
    return failed;
  }

  private void compute() {
    try (InferenceMode inference = InferenceMode.open();
        OperatorThreads one = OperatorThreads.atMost(1)) {
      for (Runnable part = take(); part != END; part = take()) {
        failed = Optional.empty();
        try {
          part.run();
        } catch (RuntimeException e) {
          failed = Optional.of(e);
        } catch (Error e) {
          failed = Optional.of(new IllegalStateException(e));
        }
        work = NOTHING;
        LockSupport.unpark(waiting);
      }
    }
  }

  private Runnable take() {
    long begin = System.nanoTime();
    while (work == NOTHING) {
      pause(begin);
    }
    return work;
  }

  private static void pause(long begin) {
    if (System.nanoTime() - begin < LOOKING_NANOS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park();
    }
  }

  @Override
  public void close() {
    start(END);
    ThreadEnd.await(thread);
  }
}
