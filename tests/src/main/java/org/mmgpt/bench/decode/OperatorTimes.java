package org.mmgpt.bench.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.mmgpt.torch.CudaGraph;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Stream;
import org.mmgpt.torch.StreamGuard;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Times of single operators, each many times in a row, on CUDA as one graph. */
final class OperatorTimes {
  /** Larger than any cache of a device. */
  private static final long RING_BYTES = 512L << 20;

  private static final int ROUNDS = 5;

  /**
   * @param perToken how often a token needs it; 0 for alternatives
   * @param microseconds of one call
   * @param bytes of weights or cache that one call must read
   */
  record Row(String name, int perToken, Spread microseconds, double bytes) {}

  private final DType dtype;
  private final Device device;
  private final Optional<Stream> stream;
  private final List<Row> rows = new ArrayList<>();

  OperatorTimes(DType dtype, Device device) {
    this.dtype = dtype;
    this.device = device;
    stream = isCuda() ? Optional.of(Stream.create(device, false)) : Optional.empty();
  }

  boolean isCuda() {
    return device.type() == Device.Type.CUDA;
  }

  /** In the order they were measured. */
  List<Row> rows() {
    return rows;
  }

  /** Several of one shape, together larger than a cache. */
  List<Tensor> ring(long[] shape, double bytes) {
    long most = isCuda() ? RING_BYTES : RING_BYTES / 64;
    int count = (int) Math.clamp((long) Math.ceil(most / bytes), 2, 32);
    return IntStream.range(0, count)
        .mapToObj(i -> Torch.empty(shape, dtype, device).fill_(0.01))
        .toList();
  }

  /** As many as make a run long enough to be measured. */
  int calls(List<Tensor> ring) {
    return Math.max(16, ring.size());
  }

  void time(String name, int perToken, double bytes, int calls, IntConsumer call) {
    timeAll(
        name,
        perToken,
        bytes,
        calls,
        () -> {
          for (int i = 0; i < calls; i++) {
            try (Scope scope = Scope.open()) {
              call.accept(i);
            }
          }
        });
  }

  /**
   * @param all as many calls as are said
   */
  void timeAll(String name, int perToken, double bytes, int calls, Runnable all) {
    var samples = new double[ROUNDS];
    if (stream.isEmpty()) {
      all.run();
      Arrays.setAll(samples, round -> seconds(all));
    } else {
      device.synchronize();
      try (StreamGuard guard = StreamGuard.open(stream.get())) {
        all.run();
      }
      try (CudaGraph graph = CudaGraph.capture(stream.get(), CudaGraph.Pool.create(), all)) {
        seconds(graph::replay);
        Arrays.setAll(samples, round -> seconds(graph::replay));
      }
    }
    rows.add(new Row(name, perToken, Spread.of(samples).map(s -> 1e6 * s / calls), bytes));
  }

  private double seconds(Runnable work) {
    device.synchronize();
    long begin = System.nanoTime();
    work.run();
    device.synchronize();
    return (System.nanoTime() - begin) / 1e9;
  }
}
