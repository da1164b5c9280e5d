package org.mmgpt.tests.benchmark;

import java.time.Duration;
import java.util.Arrays;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.distributed.Backend;
import org.mmgpt.torch.distributed.ProcessGroup;
import org.mmgpt.torch.distributed.ReduceOp;

/**
 * all_reduce between two processes over Gloo; rank 0 prints "bytes median-microseconds" lines.
 * {@code benchmarks/distributed.sh} starts it, beside the same in Python.
 */
public final class AllReduceBenchmark {
  private static final int[] SIZES = {4, 4096, 262_144, 16_777_216};

  private AllReduceBenchmark() {}

  public static void main(String[] arguments) {
    try (ProcessGroup group = ProcessGroup.fromEnvironment(Backend.GLOO, Duration.ofMinutes(1))) {
      for (int size : SIZES) {
        double median = medianMicros(group, size);
        if (group.rank() == 0) {
          System.out.println(size + " " + median);
        }
      }
      group.barrier();
    }
  }

  private static double medianMicros(ProcessGroup group, int size) {
    int runs = size <= 4096 ? 2000 : size < 1 << 20 ? 400 : 30;
    int warmUp = runs / 4;
    double[] times = new double[runs];
    try (Tensor x = Torch.zeros(size / 4)) {
      for (int run = 0; run < warmUp + runs; run++) {
        long start = System.nanoTime();
        group.allReduce(x, ReduceOp.SUM);
        if (run >= warmUp) {
          times[run - warmUp] = (System.nanoTime() - start) / 1000.0;
        }
      }
    }
    Arrays.sort(times);
    return times[runs / 2];
  }
}
