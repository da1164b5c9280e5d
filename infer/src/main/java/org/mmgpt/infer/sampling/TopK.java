package org.mmgpt.infer.sampling;

import java.util.Arrays;

/** Keeps the {@code k} highest scores, and any that tie with the lowest of them. */
public record TopK(int k, int minTokensToKeep) implements LogitsProcessor {

  @Override
  public void process(TokenSequence tokens, float[] logits) {
    keep(Math.max(k, minTokensToKeep), logits);
  }

  /** Forbids all but the {@code count} highest. */
  public static void keep(int count, float[] logits) {
    if (count >= logits.length) {
      return;
    }
    float threshold = kthLargest(logits, count);
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] < threshold) {
        logits[i] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** A heap of the k largest so far with the smallest on top: most scores cost one comparison. */
  private static float kthLargest(float[] values, int k) {
    var heap = new float[k];
    Arrays.fill(heap, Float.NEGATIVE_INFINITY);
    for (float value : values) {
      if (value > heap[0]) {
        siftDown(heap, value);
      }
    }
    return heap[0];
  }

  private static void siftDown(float[] heap, float value) {
    int hole = 0;
    for (int child = 1; child < heap.length; child = 2 * hole + 1) {
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= value) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = value;
  }
}
