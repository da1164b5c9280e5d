package org.mmgpt.torch;

import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Tells of tensors that nobody can reach any more and that nobody closed, with the place where each
 * was made. {@link Tensors#live} tells whether there are any; this tells which:
 *
 * <pre>{@code
 * try (LeakTracing tracing = LeakTracing.start(leak -> leak.printStackTrace())) {
 *   train();
 *   System.gc(); // a leak is found when the garbage collector finds the Java object
 * }
 * }</pre>
 *
 * <p>The system property {@code org.mmgpt.torch.traceLeaks=true} traces from the start and logs
 * each leak as a warning. While tracing, every tensor costs a stack trace, some microseconds;
 * otherwise a tensor is watched by nobody. Only reports: the memory stays where it is, as the
 * tensor's owner could be native code that still reads it.
 */
public final class LeakTracing implements AutoCloseable {
  static final String PROPERTY = "org.mmgpt.torch.traceLeaks";

  /** A tensor that was lost: its stack trace is that of the tensor's creation. */
  public static final class Leak extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Leak(String tensor, String thread) {
      super(tensor + ", made here by thread " + thread + ", was neither closed nor in a scope");
      StackTraceElement[] frames = getStackTrace();
      int own = 0;
      while (own < frames.length && isOurs(frames[own].getClassName())) {
        own++;
      }
      setStackTrace(Arrays.copyOfRange(frames, own == frames.length ? 0 : own, frames.length));
    }

    private static boolean isOurs(String type) {
      return type.startsWith(LeakTracing.class.getName()) || type.equals(Tensor.class.getName());
    }
  }

  /** What the cleaner runs: it must not know the tensor. */
  private static final class Watch implements Runnable {
    private final Leak leak;
    private final Consumer<Leak> report;
    private volatile boolean closed;

    Watch(Leak leak, Consumer<Leak> report) {
      this.leak = leak;
      this.report = report;
    }

    @Override
    public void run() {
      if (!closed) {
        report.accept(leak);
      }
    }
  }

  private static final Map<Tensor, Watch> WATCHED =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Read without a fence on the hot path: who switches tracing on sees it at once. */
  private static boolean on;

  private static volatile LeakTracing current = new LeakTracing(LeakTracing::log);

  static {
    on = Boolean.getBoolean(PROPERTY);
  }

  private final Consumer<Leak> report;
  private final Cleaner cleaner = Cleaner.create();

  private LeakTracing(Consumer<Leak> report) {
    this.report = report;
  }

  /**
   * Watches every tensor made from now on, in all threads.
   *
   * @param report called by a thread of the cleaner's, once for each lost tensor
   * @throws IllegalStateException if tensors are traced already
   */
  public static synchronized LeakTracing start(Consumer<Leak> report) {
    if (on) {
      throw new IllegalStateException("tensors are traced already");
    }
    current = new LeakTracing(report);
    on = true;
    return current;
  }

  /** Tensors made from now on are no longer watched. */
  @Override
  public void close() {
    synchronized (LeakTracing.class) {
      if (current == this) {
        on = false;
      }
    }
  }

  private static void log(Leak leak) {
    LoggerFactory.getLogger(LeakTracing.class).warn("a tensor leaks", leak);
  }

  static void made(Tensor tensor) {
    if (on) {
      current.watch(tensor);
    }
  }

  private void watch(Tensor tensor) {
    Watch watch = new Watch(new Leak(tensor.summary(), Thread.currentThread().getName()), report);
    WATCHED.put(tensor, watch);
    cleaner.register(tensor, watch);
  }

  static void closed(Tensor tensor) {
    if (on) {
      Watch watch = WATCHED.remove(tensor);
      if (watch != null) {
        watch.closed = true;
      }
    }
  }
}
