package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/** Memory of the machine, as opposed to {@link DeviceMemory}. */
public final class HostMemory {
  static {
    NativeLibrary.load();
  }

  private static final Path PROC = Path.of("/proc");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private HostMemory() {}

  /**
   * Bytes that can be allocated before the kernel ends a program: what is free or soon would be,
   * swap included, within the limits of the control groups (v2) this program is in. Empty where the
   * kernel doesn't say.
   */
  public static OptionalLong available() {
    return available(PROC, GROUPS, true);
  }

  /** The same without swap, for what is used all the time; what a large tensor must fit in. */
  public static OptionalLong availableWithoutSwap() {
    return available(PROC, GROUPS, false);
  }

  static OptionalLong available(Path proc, Path groups, boolean swap) {
    try (Arena call = Arena.ofConfined()) {
      long bytes =
          MmgptTorch.mm_available_memory(
              call.allocateFrom(proc.toString()), call.allocateFrom(groups.toString()), swap);
      return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
  }
}
