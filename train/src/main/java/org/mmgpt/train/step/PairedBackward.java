package org.mmgpt.train.step;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.optimizer.LossScale;

/**
 * Two micro batches at once on two threads, each computing with one torch thread.
 *
 * <p>For small models this is much faster than one pass with two torch threads, whose many small
 * operations each wait for both. Both passes add into the same gradients. That stays exact to the
 * last bit although either may come first: every parameter receives exactly two terms, and {@code a
 * + b} equals {@code b + a}. With three it would not, hence the pair.
 */
public final class PairedBackward<B> implements Backward<B> {
  private final MicroBatchBackward<B> backward;
  private final int threadsBefore = Torch.getNumThreads();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("backward-", 0).factory());

  /** Sets torch's thread count to 1 until closed. */
  public PairedBackward(Objective<B> objective) {
    this.backward = new MicroBatchBackward<>(objective);
    Torch.setNumThreads(1);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException unless there are one or two micro batches
   */
  @Override
  public BackwardResult run(List<B> microBatches, LossScale scale, StopRequest stop) {
    if (microBatches.isEmpty() || microBatches.size() > 2) {
      throw new IllegalArgumentException(
          "a paired step takes one or two micro batches, got " + microBatches.size());
    }
    double weight = backward.weight(microBatches);
    List<Future<Double>> shares =
        microBatches.stream()
            .map(batch -> threads.submit(() -> backward.run(batch, weight, scale)))
            .toList();
    return backward.result(
        microBatches, shares.stream().map(PairedBackward::await).toList(), weight);
  }

  private static double await(Future<Double> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("backward pass failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a backward pass", e);
    }
  }

  @Override
  public void close() {
    threads.close();
    Torch.setNumThreads(threadsBefore);
  }
}
