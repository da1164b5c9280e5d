package org.mmgpt.data.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Prepares what comes next on background threads and hands it out in order, whatever thread was
 * quicker. For one consumer.
 *
 * @param <T> what is prepared, such as a batch
 */
public final class Prefetcher<T> implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final LongFunction<T> source;
  private final int depth;
  private final Consumer<? super T> discard;
  private final ExecutorService threads;
  private final ArrayDeque<Future<T>> ahead = new ArrayDeque<>();
  private long submitted;
  private long waitedNanos;

  /**
   * @param source gives number {@code n}; called from several threads at once
   * @param first the number to begin with
   * @param workers threads; platform ones, because decoders and tokenizers are native code
   * @param depth how many may be waiting; each holds its pixels in memory
   */
  public Prefetcher(LongFunction<T> source, long first, int workers, int depth) {
    this(source, first, workers, depth, unused -> {});
  }

  /**
   * As above.
   *
   * @param discard frees what was prepared and nobody took
   */
  public Prefetcher(
      LongFunction<T> source, long first, int workers, int depth, Consumer<? super T> discard) {
    if (workers < 1 || depth < 1) {
      throw new IllegalArgumentException("a prefetcher needs a worker and room for one batch");
    }
    this.source = source;
    this.submitted = first;
    this.depth = depth;
    this.discard = discard;
    this.threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("batches-", 0).factory());
  }

  /**
   * The next one, waiting for it if need be. What the source threw for it is thrown here, in its
   * turn.
   */
  public T next() {
    while (ahead.size() < depth) {
      long number = submitted++;
      ahead.add(threads.submit(() -> source.apply(number)));
    }
    long start = System.nanoTime();
    try {
      return ahead.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("preparing a batch failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a batch", e);
    } finally {
      waitedNanos += System.nanoTime() - start;
    }
  }

  /** How long {@link #next()} has waited in all: time in which the model could have computed. */
  public Duration waited() {
    return Duration.ofNanos(waitedNanos);
  }

  /** Waits for what is being prepared, but not for long. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Future<T> left : ahead) {
      if (left.state() == Future.State.SUCCESS) {
        discard.accept(left.resultNow());
      }
    }
    ahead.clear();
  }
}
