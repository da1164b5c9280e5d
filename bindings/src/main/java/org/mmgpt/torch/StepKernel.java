package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;
import org.mmgpt.torch.ffi.NativeText;
import org.mmgpt.torch.ffi.mm_step_phase;

/**
 * A CUDA kernel of our own for one more token of a few rows in bf16: a whole decode step or a part
 * of it, {@link Phase} by phase, which libtorch needs several operators for each. NVRTC, which
 * comes with libtorch, compiles it for the device when it is first launched, in some seconds; a
 * launch goes to the current stream, waits for nothing and allocates nothing, so that a {@link
 * CudaGraph} can record it.
 *
 * <p>One of these is for launches that come one after the other.
 */
public final class StepKernel implements AutoCloseable {
  /** Rows that a step may have. */
  public static final int MOST_ROWS = 8;

  private static final int PRODUCT = 0;
  private static final int ATTENTION = 1;

  private final int stages;
  private final Tensor arrived; // (1), how many blocks have come to the end of a phase

  /**
   * @param stages of 16 KiB of weights that each multiprocessor has on their way at all times, 1 to
   *     16; less where they find no room
   */
  public StepKernel(int stages, Device device) {
    this.stages = stages;
    try (Scope scope = Scope.open()) {
      arrived = Torch.zeros(new long[] {1}, DType.INT32, device).escape();
    }
  }

  /** What is done to the input of a {@link Product}, with the rounding of libtorch's operator. */
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

  /** What becomes of the sums of a {@link Product}. */
  public sealed interface Ending {}

  /** Those that need nothing else, in the order of the kernel's own. */
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

  /** What a step does next, with what the phases before it have written. */
  public sealed interface Phase {}

  /**
   * {@code output = ending(norm(input) weight^T)}, summed in fp32. All are contiguous, BFLOAT16 and
   * on one device.
   *
   * @param input (B, in), B up to {@link #MOST_ROWS}, in a multiple of 8
   * @param weight (out, in)
   * @param output (B, out), for {@link Plain#SILU_TIMES} (B, out / 2)
   */
  public record Product(Tensor input, Norm norm, Tensor weight, Ending ending, Tensor output)
      implements Phase {}

  /**
   * Attention of one more token a row: turns its queries and keys by its position, puts keys and
   * values into the cache, and attends to all up to them. Turned numbers are rounded once; weights
   * stay in fp32.
   *
   * @param joined queries, keys and values (B, (Hq + 2 Hkv) D), BFLOAT16 as what follows
   * @param cache (B or more, 2, Hkv, capacity, D), D a multiple of 16 up to 256; a step must not
   *     attend to one twice
   * @param cosines (capacity or more, D)
   * @param sines (capacity or more, D), the first half of each row negated
   * @param positions (B), INT64, each below the capacity
   * @param output (B, Hq D), for the result
   */
  public record Attention(
      Tensor joined,
      Tensor cache,
      Tensor cosines,
      Tensor sines,
      Tensor positions,
      Room room,
      Tensor output)
      implements Phase {}

  /**
   * Computes all phases, one after the other.
   *
   * @throws TorchException if arguments are not as they should be, or the device's compiler refuses
   */
  public void run(List<? extends Phase> phases) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment all = mm_step_phase.allocateArray(phases.size(), arena);
      for (int i = 0; i < phases.size(); i++) {
        MemorySegment place = mm_step_phase.asSlice(all, i);
        switch (phases.get(i)) {
          case Product product -> write(place, product);
          case Attention attention -> write(place, attention);
        }
      }
      if (!MmgptTorch.mm_step(all, phases.size(), stages, arrived.handle())) {
        throw TorchException.inOperator("step", operands(phases));
      }
    }
  }

  private static void write(MemorySegment place, Product product) {
    NativeNorm norm = NativeNorm.of(product.norm());
    NativeEnding ending = NativeEnding.of(product.ending());
    mm_step_phase.kind(place, PRODUCT);
    mm_step_phase.input(place, product.input().handle());
    mm_step_phase.output(place, product.output().handle());
    mm_step_phase.weight(place, product.weight().handle());
    mm_step_phase.norm(place, norm.kind());
    mm_step_phase.scale(place, norm.scale());
    mm_step_phase.shift(place, norm.shift());
    mm_step_phase.epsilon(place, norm.epsilon());
    mm_step_phase.ending(place, ending.kind());
    mm_step_phase.gate(place, ending.gate());
  }

  private static void write(MemorySegment place, Attention attention) {
    mm_step_phase.kind(place, ATTENTION);
    mm_step_phase.input(place, attention.joined().handle());
    mm_step_phase.output(place, attention.output().handle());
    mm_step_phase.cache(place, attention.cache().handle());
    mm_step_phase.cosines(place, attention.cosines().handle());
    mm_step_phase.sines(place, attention.sines().handle());
    mm_step_phase.positions(place, attention.positions().handle());
    mm_step_phase.parts(place, attention.room().parts().handle());
    mm_step_phase.arrived(place, attention.room().arrived().handle());
    mm_step_phase.least(place, attention.room().leastPart());
  }

  /** Of a step of one phase, which says most about what is wrong with it. */
  private static Tensor[] operands(List<? extends Phase> phases) {
    if (phases.size() != 1) {
      return new Tensor[0];
    }
    return switch (phases.getFirst()) {
      case Product product -> new Tensor[] {product.input(), product.weight(), product.output()};
      case Attention attention ->
          new Tensor[] {
            attention.joined(), attention.cache(), attention.positions(), attention.output()
          };
    };
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
   * Memory that {@link Attention} uses on the way; one is enough for all that come one after the
   * other.
   *
   * @param parts (B, Hkv, splits, Hq / Hkv, D + 2), FLOAT32
   * @param arrived (B, Hkv), INT32, zeros between two launches
   * @param leastPart tokens of a part, if a row has as many
   */
  public record Room(Tensor parts, Tensor arrived, int leastPart) implements AutoCloseable {
    /**
     * @param splits into how many parts a row's tokens are divided at most, each for a block of
     *     threads of its own
     * @param leastPart tokens of a part, if a row has as many
     */
    public static Room create(
        long rows,
        long keyHeads,
        long splits,
        int leastPart,
        long queries,
        long headDim,
        Device device) {
      long[] shape = {rows, keyHeads, splits, queries, headDim + 2};
      return new Room(
          Torch.zeros(shape, DType.FLOAT32, device).escape(),
          Torch.zeros(new long[] {rows, keyHeads}, DType.INT32, device).escape(),
          leastPart);
    }

    @Override
    public void close() {
      parts.close();
      arrived.close();
    }
  }

  /**
   * What the compiler says of a kernel: its registers, and bytes that it had to keep elsewhere.
   * Needs CUDA's libraries, but no GPU.
   *
   * @param kernel an instance of a template, such as {@code step<1, 8, 128, 1>}
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
   * Who runs the kernel where tensors are on the CPU: for tests.
   *
   * @param launcher {@code bool (*)(const char *kernel, uint32_t blocks, uint32_t shared_bytes,
   *     const void *arguments)}, or NULL for nobody, as at first
   */
  public static void runOnCpuBy(MemorySegment launcher) {
    NativeLibrary.load();
    MmgptTorch.mm_kernels_on_cpu(launcher.address());
  }

  @Override
  public void close() {
    arrived.close();
  }
}
