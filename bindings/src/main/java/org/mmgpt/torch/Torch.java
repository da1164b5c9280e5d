package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.mmgpt.torch.ffi.AtenCalls;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;
import org.mmgpt.torch.ffi.NativeText;

/**
 * The functions of libtorch that are not methods of a tensor: creation, networks' layers, random
 * state, threads, and what this libtorch is.
 */
public final class Torch extends TorchOperators {
  static {
    NativeLibrary.load();
  }

  private Torch() {}

  // ---- random numbers ----

  /** Seeds the default generator of every device. */
  public static void manualSeed(long seed) {
    check(MmgptTorch.mm_manual_seed(seed), "manual_seed");
  }

  /** The state of a device's default generator, UINT8. */
  public static Tensor rngState(Device device) {
    long state = MmgptTorch.mm_rng_state(device.type().code(), device.index());
    if (state == 0) {
      throw TorchException.inOperator("get_rng_state", device);
    }
    return Tensor.adopt(state);
  }

  /**
   * Brings a device's default generator back into a state.
   *
   * @param state what {@link #rngState} gave for a device of that type
   */
  public static void setRngState(Device device, Tensor state) {
    check(
        MmgptTorch.mm_set_rng_state(device.type().code(), device.index(), state.handle()),
        "set_rng_state");
  }

  // ---- threads and modes ----

  /** The most that {@link #setNumThreads} takes; with many more OpenMP ends the process. */
  public static final int MOST_THREADS = 1024;

  /** Threads within one operator that this thread runs. */
  public static int getNumThreads() {
    return MmgptTorch.mm_num_threads();
  }

  /**
   * Sets the threads within one operator, for every thread of this process: others follow when they
   * open their next outermost {@link Scope}. Each Java thread that computes has its own, so several
   * at once want fewer: cores divided by the threads that compute.
   *
   * <p>An operator of N threads takes about 4 KB of N on the stack: beyond 200 give a JVM of yours
   * {@code -Xss8m}, as {@code ./mmgpt} does.
   *
   * @param threads 1 to {@link #MOST_THREADS}
   */
  public static void setNumThreads(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "an operator has 1 to " + MOST_THREADS + " threads, not " + threads);
    }
    check(MmgptTorch.mm_set_num_threads(threads), "set_num_threads");
    ThreadState.current().allUseThreads(threads);
  }

  /** Whether this thread records what autograd needs. */
  public static boolean isGradEnabled() {
    return MmgptTorch.mm_grad_mode();
  }

  /** Whether this thread is within an {@link InferenceMode}. */
  public static boolean isInferenceModeEnabled() {
    return MmgptTorch.mm_is_inference_mode();
  }

  // ---- memory ----

  /**
   * An uninitialised CPU tensor in pinned memory, from and to which copies to CUDA devices run
   * beside the computation: {@code to(device, dtype, true, false)}, {@code copy_(source, true)}.
   *
   * @throws TorchException if there is no device to pin for
   */
  public static Tensor emptyPinned(DType dtype, long... size) {
    CallBuffer call = CallBuffer.begin();
    long result =
        AtenCalls.empty_memory_format(
            call.longs(size), size.length, dtype.code(), Device.Type.CPU.code(), -1, 1);
    if (result == 0) {
      throw TorchException.inOperator("aten::empty.memory_format", size, dtype, "pin_memory");
    }
    return Tensor.adopt(result);
  }

  // ---- oneDNN ----

  /** Whether this libtorch has {@link #oneDnnLinear}. */
  public static boolean hasOneDnnLinear() {
    return MmgptTorch.mm_has_onednn_linear();
  }

  /**
   * {@link #linear} by oneDNN, which libtorch itself uses for it in half precision only; in fp32 it
   * takes MKL, which leaves AVX-512 unused on AMD. There oneDNN takes half the time, but some 10 us
   * more for a call. Results are the same up to rounding. Gradients go through to the input; weight
   * and bias are frozen.
   *
   * @param input (..., in)
   * @param weight (out, in), contiguous
   * @param bias (out)
   * @return (..., out)
   * @throws TorchException if an argument isn't dense, fp32 and on the CPU, if weight or bias want
   *     a gradient while gradients are recorded, or if shapes don't fit
   */
  public static Tensor oneDnnLinear(Tensor input, Tensor weight, Optional<Tensor> bias) {
    return FrozenLinear.product(input, weight, bias, true);
  }

  // ---- what this libtorch is ----

  /** Of the library that is loaded, such as {@code 2.13.0+cpu}. */
  public static String version() {
    return NativeText.take(MmgptTorch.mm_version());
  }

  /** Whether CUDA kernels are loaded; a device may still be missing. */
  public static boolean hasCuda() {
    return MmgptTorch.mm_has_cuda();
  }

  /** Whether it was built with MKL, which multiplies its matrices then. */
  public static boolean hasMkl() {
    return MmgptTorch.mm_has_mkl();
  }

  /** Whether process groups may talk over Gloo. */
  public static boolean hasGloo() {
    return MmgptTorch.mm_has_gloo();
  }

  /** Whether process groups may talk over NCCL. */
  public static boolean hasNccl() {
    return MmgptTorch.mm_has_nccl();
  }

  /**
   * Compares a schema with what this libtorch registers under its name.
   *
   * @throws TorchException with both texts if they differ or the operator is unknown
   */
  public static void checkSchema(String schema) {
    try (Arena arena = Arena.ofConfined()) {
      check(MmgptTorch.mm_check_schema(arena.allocateFrom(schema)) == 0, "check_schema");
    }
  }

  private static void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator);
    }
  }
}
