package org.mmgpt.train.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mmgpt.torch.Device;

/** The most memory this process has used so far. */
public final class MemoryUse {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final long MIB = 1 << 20;

  private MemoryUse() {}

  /**
   * In MiB: of a CUDA device what libtorch has allocated there, otherwise the resident memory of
   * the process; absent where the system doesn't tell.
   */
  public static OptionalLong peakMib(Device device) {
    if (device.type() == Device.Type.CUDA) {
      return OptionalLong.of(device.memory().peakAllocated() / MIB);
    }
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
