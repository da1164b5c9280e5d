package org.mmgpt.torch;

import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeText;

/**
 * While open, operators of this thread choose their own precision, as {@code torch.autocast} has
 * them do: matrix products and convolutions compute in the lower type given here, reductions and
 * losses in FLOAT32. Parameters stay as they are; what is cast of them is kept until the outermost
 * block ends. Run the backward pass outside the block.
 */
public final class Autocast extends ThreadBlock {
  private final Device.Type device;
  private final boolean enabledBefore;
  private final int dtypeBefore;

  private Autocast(Device.Type device, boolean enabled, DType dtype) {
    this.device = device;
    enabledBefore = MmgptTorch.mm_autocast_enabled(device.code());
    dtypeBefore = MmgptTorch.mm_autocast_dtype(device.code());
    if (dtypeBefore < 0 || !MmgptTorch.mm_set_autocast(device.code(), enabled, dtype.code())) {
      throw new TorchException(
          "autocast(" + device + ", " + dtype + "): " + NativeText.lastError());
    }
    MmgptTorch.mm_autocast_enter();
    entered();
  }

  /**
   * @param dtype BFLOAT16 or FLOAT16
   * @throws IllegalArgumentException for any other type
   * @throws TorchException if libtorch has no autocast for that device
   */
  public static Autocast open(Device.Type device, DType dtype) {
    if (dtype != DType.BFLOAT16 && dtype != DType.FLOAT16) {
      throw new IllegalArgumentException(
          "autocast computes in BFLOAT16 or FLOAT16, not in " + dtype);
    }
    return new Autocast(device, true, dtype);
  }

  /** The type that libtorch prefers for that device: BFLOAT16 on the CPU, FLOAT16 on CUDA. */
  public static Autocast open(Device.Type device) {
    ThreadState.current(); // loads the library
    int preferred = MmgptTorch.mm_autocast_dtype(device.code());
    if (preferred < 0) {
      throw new TorchException("autocast(" + device + "): " + NativeText.lastError());
    }
    return new Autocast(device, true, DType.ofCode(preferred));
  }

  /** A part within an autocast block that computes in its inputs' own types. */
  public static Autocast suspend(Device.Type device) {
    ThreadState.current();
    return new Autocast(device, false, DType.BFLOAT16);
  }

  /** Whether a block is open on this thread for that device. */
  public static boolean isEnabled(Device.Type device) {
    ThreadState.current();
    return MmgptTorch.mm_autocast_enabled(device.code());
  }

  /** What an open block computes in, nothing where none is open. */
  static Optional<DType> dtypeOf(Device.Type device) {
    return isEnabled(device)
        ? Optional.of(DType.ofCode(MmgptTorch.mm_autocast_dtype(device.code())))
        : Optional.empty();
  }

  /** A block like the one that {@link #dtypeOf} described. */
  static Autocast of(Device.Type device, Optional<DType> dtype) {
    return new Autocast(device, dtype.isPresent(), dtype.orElse(DType.BFLOAT16));
  }

  @Override
  void restore() {
    MmgptTorch.mm_autocast_leave();
    MmgptTorch.mm_set_autocast(device.code(), enabledBefore, dtypeBefore);
  }
}
