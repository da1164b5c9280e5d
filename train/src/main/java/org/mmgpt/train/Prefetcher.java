package org.mmgpt.train;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares coming steps on background threads and hands them out in order.
 *
 * @param <B> the micro batch
 */
final class Prefetcher<B> implements AutoCloseable {
  /** Enough to ride out a slow picture; each waiting step holds its pixels in memory. */
  private static final int DEPTH = 4;

  private final BatchSource<B> source;
  private final ExecutorService threads;
  private final ArrayDeque<Future<List<B>>> ahead = new ArrayDeque<>();
  private long nextStep;
  private long waitedNanos;

  Prefetcher(BatchSource<B> source, long firstStep, int threadCount) {
    this.source = source;
    this.nextStep = firstStep;
    this.threads =
        Executors.newFixedThreadPool(
            threadCount, Thread.ofPlatform().daemon().name("batches-", 0).factory());
  }

  /** Returns the next step's micro batches, waiting for them if need be. */
  List<B> next() {
    while (ahead.size() < DEPTH) {
      long step = nextStep++;
      ahead.add(threads.submit(() -> source.microBatches(step)));
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
  Duration waited() {
    return Duration.ofNanos(waitedNanos);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
