package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.mmgpt.torch.ffi.MmgptTorch;

/**
 * Work on a CUDA device, recorded once and then started as a whole: it costs one launch, however
 * many operators it has.
 *
 * <pre>{@code
 * Tensor input = Torch.zeros(shape, FLOAT16, cuda).escape();
 * Tensor[] output = new Tensor[1];
 * CudaGraph graph = CudaGraph.capture(cuda, () -> output[0] = network(input).escape());
 * input.copy_(next);     // replay reads and writes the tensors of the recording
 * graph.replay();
 * }</pre>
 *
 * <p>Run the same work a few times before recording it, on a stream of its own, so that libraries
 * set themselves up outside. While recording, nothing may synchronise: no {@code item()}, no copies
 * to the CPU. Memory of the recording stays in the graph's pool until the graph is closed.
 */
public final class CudaGraph implements AutoCloseable {
  private final Pool pool;
  private long handle;

  /**
   * Memory that graphs replayed one after another, in the order of their recording, can share.
   *
   * @param first libtorch's name of the pool, with {@code second}
   */
  public record Pool(long first, long second) {
    /**
     * @throws TorchException if this libtorch was built without CUDA
     */
    public static Pool create() {
      CallBuffer call = CallBuffer.begin();
      MemorySegment names = call.segment(call.longs(0L, 0L), 2 * Long.BYTES);
      if (!MmgptTorch.mm_graph_pool_new(names)) {
        throw TorchException.inOperator("graph_pool_handle");
      }
      return new Pool(
          names.getAtIndex(ValueLayout.JAVA_LONG, 0), names.getAtIndex(ValueLayout.JAVA_LONG, 1));
    }
  }

  private CudaGraph(Pool pool) {
    this.pool = pool;
    handle = MmgptTorch.mm_graph_new();
    if (handle == 0) {
      throw TorchException.inOperator("new_graph");
    }
  }

  /** Records with a memory pool of its own; see {@link #capture(Device, Pool, Runnable)}. */
  public static CudaGraph capture(Device device, Runnable work) {
    requireCuda(device);
    return capture(device, Pool.create(), work);
  }

  /**
   * Records what {@code work} gives to the device; nothing of it runs yet.
   *
   * @throws TorchException if this libtorch was built without CUDA, or the work can't be recorded
   */
  public static CudaGraph capture(Device device, Pool pool, Runnable work) {
    requireCuda(device);
    return capture(Stream.create(device, false), pool, work);
  }

  /**
   * Records on a given stream, best the one that the same work has run on before: what libraries
   * allocated for that stream is there then, and is not taken from the graph's pool.
   *
   * @param stream not its device's default
   * @throws TorchException if this libtorch was built without CUDA, or the work can't be recorded
   */
  public static CudaGraph capture(Stream stream, Pool pool, Runnable work) {
    Device device = stream.device();
    requireCuda(device);
    CudaGraph graph = new CudaGraph(pool);
    boolean recorded = false;
    device.synchronize();
    try (StreamGuard side = StreamGuard.open(stream)) {
      check(
          MmgptTorch.mm_graph_capture_begin(graph.handle, pool.first(), pool.second()),
          "capture_begin");
      try {
        work.run();
        recorded = true;
      } finally {
        boolean ended = MmgptTorch.mm_graph_capture_end(graph.handle);
        if (recorded) {
          recorded = ended;
          check(ended, "capture_end");
        }
      }
    } finally {
      if (!recorded) {
        graph.close();
      }
    }
    return graph;
  }

  private static void requireCuda(Device device) {
    if (device.type() != Device.Type.CUDA) {
      throw new IllegalArgumentException("graphs are recorded on CUDA devices, not on " + device);
    }
  }

  /** To be given to the recording of another graph. */
  public Pool pool() {
    return pool;
  }

  /** Starts the recorded work on the current stream. */
  public synchronized void replay() {
    if (handle == 0) {
      throw new IllegalStateException("this graph is closed");
    }
    check(MmgptTorch.mm_graph_replay(handle), "replay");
  }

  @Override
  public synchronized void close() {
    if (handle != 0) {
      MmgptTorch.mm_graph_delete(handle);
      handle = 0;
    }
  }

  private static void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator);
    }
  }
}
