package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;
import org.mmgpt.torch.ffi.NativeText;

/**
 * CUDA kernels of our own for one more token of a few rows in bf16, which libtorch needs several
 * operators for. NVRTC, which comes with libtorch, compiles each for the device when it is first
 * launched, in about half a second; launches go to the current stream, wait for nothing and
 * allocate nothing, so that a {@link CudaGraph} can record them.
 *
 * <p>Not run on a device yet: their source is tested on the CPU, and compiled for sm_80 to sm_120.
 */
public final class StepKernels {
  /** Rows that a product may have. */
  public static final int MOST_ROWS = 8;

  private StepKernels() {}

  /** What is done to the input of a {@link #product}, with the rounding of libtorch's operator. */
  public sealed interface Norm {
    /** Nothing. */
    record None() implements Norm {}

    /**
     * {@link Torch#rmsNorm}.
     *
     * @param weight (in)
     */
    record Rms(Tensor weight, double epsilon) implements Norm {}

    /**
     * {@link Torch#layerNorm}.
     *
     * @param weight (in)
     * @param bias (in)
     */
    record Layer(Tensor weight, Tensor bias, double epsilon) implements Norm {}
  }

  /** What becomes of the sums of a {@link #product}. */
  public sealed interface Ending {}

  /** Those that need nothing else, in the order of the kernels' own. */
  public enum Plain implements Ending {
    /** They are the result. */
    STORE,
    /** They are added to it, and rounded once, as {@link Tensor#addmm} does. */
    ADD,
    /**
     * Of two halves of outputs, silu of the first times the second; each of these three steps is
     * rounded.
     */
    SILU_TIMES,
    /** The exact gelu of them, rounded before and behind. */
    GELU
  }

  /**
   * They are rounded, and added to the result times their row's gate.
   *
   * @param gate (B, 1), also a column of another tensor
   */
  public record AddGated(Tensor gate) implements Ending {}

  /** How a product reads its weight; the best is a matter of measuring. */
  public sealed interface Reading {
    /**
     * What seems best before a device has seen it: a block on each multiprocessor with 64 KiB on
     * their way, and a kernel that begins some 4 us of reading before the one ahead of it ends.
     */
    Reading USUAL = new Tiles(8, 1, Optional.of(new Overlap(128, 128)));

    /**
     * Each warp some outputs, each lane its own sums.
     *
     * @param outputs that a warp computes at once, 1, 2 or 4; even for {@link Plain#SILU_TIMES}
     * @param loads of 16 bytes in flight for each of them and lane, 1 to 8
     */
    record Lanes(int outputs, int loads) implements Reading {}

    /**
     * Each block eight outputs, on tensor cores.
     *
     * @param stages of 8 KiB of weights that a block has on their way at all times, 1 to 24
     * @param blocks on a multiprocessor at most
     * @param overlap how it overlaps with its neighbours, from compute capability 9.0 on
     */
    record Tiles(int stages, int blocks, Optional<Overlap> overlap) implements Reading {}
  }

  /**
   * Kernels that begin before the one ahead of them ends, with the weights they need first: for
   * work in which nothing writes weights, or a kernel lies between.
   *
   * @param early KiB of weights that a block has left when the next kernel may begin
   * @param ahead KiB of weights that a block asks into the L2 cache when it begins
   */
  public record Overlap(int early, int ahead) {}

  /**
   * {@code output = ending(norm(input) weight^T)}, summed in fp32. All are contiguous, BFLOAT16 and
   * on one device.
   *
   * @param input (B, in), B up to {@link #MOST_ROWS}, in a multiple of 8
   * @param weight (out, in)
   * @param output (B, out), for {@link Plain#SILU_TIMES} (B, out / 2)
   * @throws TorchException if arguments are not like that, or the device's compiler refuses
   */
  public static void product(
      Tensor input, Norm norm, Tensor weight, Ending ending, Tensor output, Reading reading) {
    NativeNorm before = NativeNorm.of(norm);
    NativeEnding after = NativeEnding.of(ending);
    boolean launched =
        switch (reading) {
          case Reading.Lanes(int outputs, int loads) ->
              MmgptTorch.mm_step_product(
                  input.handle(),
                  weight.handle(),
                  before.kind(),
                  before.scale(),
                  before.shift(),
                  before.epsilon(),
                  after.kind(),
                  after.gate(),
                  output.handle(),
                  outputs,
                  loads);
          case Reading.Tiles(int stages, int blocks, Optional<Overlap> overlap) ->
              MmgptTorch.mm_step_tile_product(
                  input.handle(),
                  weight.handle(),
                  before.kind(),
                  before.scale(),
                  before.shift(),
                  before.epsilon(),
                  after.kind(),
                  after.gate(),
                  output.handle(),
                  stages,
                  blocks,
                  overlap.map(Overlap::early).orElse(-1),
                  overlap.map(Overlap::ahead).orElse(0));
        };
    if (!launched) {
      throw TorchException.inOperator("step_product", input, weight, output);
    }
  }

  /** A {@link Norm} as the C ABI numbers it; 0 stands for a tensor that it lacks. */
  private record NativeNorm(int kind, long scale, long shift, double epsilon) {
    static NativeNorm of(Norm norm) {
      return switch (norm) {
        case Norm.None() -> new NativeNorm(0, 0, 0, 0);
        case Norm.Rms(Tensor weight, double epsilon) ->
            new NativeNorm(1, weight.handle(), 0, epsilon);
        case Norm.Layer(Tensor weight, Tensor bias, double epsilon) ->
            new NativeNorm(2, weight.handle(), bias.handle(), epsilon);
      };
    }
  }

  /** An {@link Ending} as the C ABI numbers it: the plain ones in their order, then the gated. */
  private record NativeEnding(int kind, long gate) {
    static NativeEnding of(Ending ending) {
      return switch (ending) {
        case Plain plain -> new NativeEnding(plain.ordinal(), 0);
        case AddGated(Tensor gate) -> new NativeEnding(Plain.values().length, gate.handle());
      };
    }
  }

  /**
   * Memory that {@link #attend} uses on the way; one is enough for launches that come one after the
   * other.
   *
   * @param parts (B, Hkv, splits, Hq / Hkv, D + 2), FLOAT32
   * @param arrived (B, Hkv), INT32, zeros between two launches
   */
  public record Room(Tensor parts, Tensor arrived) implements AutoCloseable {
    /**
     * @param splits into how many parts a row's tokens are divided, each for a block of threads of
     *     its own
     */
    public static Room create(
        long rows, long keyHeads, long splits, long queries, long headDim, Device device) {
      long[] shape = {rows, keyHeads, splits, queries, headDim + 2};
      return new Room(
          Torch.zeros(shape, DType.FLOAT32, device).escape(),
          Torch.zeros(new long[] {rows, keyHeads}, DType.INT32, device).escape());
    }

    @Override
    public void close() {
      parts.close();
      arrived.close();
    }
  }

  /**
   * Attention of one more token a row: turns its queries and keys by its position, puts keys and
   * values into the cache, and attends to all up to them. Turned numbers are rounded once; weights
   * stay in fp32.
   *
   * @param joined queries, keys and values (B, (Hq + 2 Hkv) D), BFLOAT16 as what follows
   * @param cache (B or more, 2, Hkv, capacity, D), D a multiple of 16 up to 256
   * @param cosines (capacity or more, D)
   * @param sines (capacity or more, D), the first half of each row negated
   * @param positions (B), INT64, each below the capacity
   * @param output (B, Hq D), for the result
   * @param overlaps whether it begins before the kernel ahead ends, which must not be another of
   *     these on the same cache
   * @throws TorchException if arguments are not like that, or the device's compiler refuses
   */
  public static void attend(
      Tensor joined,
      Tensor cache,
      Tensor cosines,
      Tensor sines,
      Tensor positions,
      Room room,
      Tensor output,
      boolean overlaps) {
    boolean launched =
        MmgptTorch.mm_step_attend(
            joined.handle(),
            cache.handle(),
            cosines.handle(),
            sines.handle(),
            positions.handle(),
            room.parts().handle(),
            room.arrived().handle(),
            output.handle(),
            overlaps);
    if (!launched) {
      throw TorchException.inOperator("step_attend", joined, cache, positions, output);
    }
  }

  /**
   * What the compiler says of a kernel: its registers, and bytes that it had to keep elsewhere.
   * Needs CUDA's libraries, but no GPU.
   *
   * @param kernel an instance of a template, such as {@code attend<128, 1>}
   * @param architecture such as {@code sm_90}
   * @throws TorchException if it doesn't compile, or this libtorch was built without CUDA
   */
  public static String report(String kernel, String architecture) {
    NativeLibrary.load();
    byte[] name = kernel.getBytes(StandardCharsets.US_ASCII);
    byte[] target = architecture.getBytes(StandardCharsets.US_ASCII);
    try (Arena arena = Arena.ofConfined()) {
      long length =
          MmgptTorch.mm_kernel_report(
              arena.allocateFrom(kernel),
              name.length,
              arena.allocateFrom(architecture),
              target.length);
      if (length < 0) {
        throw TorchException.inOperator("kernel_report");
      }
      return NativeText.take(length);
    }
  }

  /**
   * Who runs kernels whose tensors are on the CPU: for tests.
   *
   * @param launcher {@code bool (*)(const char *kernel, uint32_t blocks, uint32_t shared_bytes,
   *     const void *arguments)}, or NULL for nobody, as at first
   */
  public static void runOnCpuBy(MemorySegment launcher) {
    NativeLibrary.load();
    MmgptTorch.mm_kernels_on_cpu(launcher.address());
  }
}
