package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mmgpt.torch.ffi.MmgptTorch;

@EnabledIf(value = "systemHasHugePages", disabledReason = "this kernel has no huge pages")
class HugePagesTest {
  private static final Path SMAPS = Path.of("/proc/self/smaps");

  @RegisterExtension final SeededScope scope = new SeededScope();

  static boolean systemHasHugePages() {
    return Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"));
  }

  @Test
  void largeTensorsOfTheBlockAreAskedForInHugePages() throws IOException {
    Tensor before = Torch.ones(4, 1 << 20);
    Tensor within;
    Tensor small;
    try (HugePages pages = HugePages.open()) {
      within = Torch.ones(4, 1 << 20); // 16 MiB
      small = Torch.ones(1 << 10);
    }
    Tensor behind = Torch.ones(4, 1 << 20);
    assertThat(inHugePages(within)).isTrue();
    assertThat(inHugePages(before)).isFalse();
    assertThat(inHugePages(behind)).isFalse();
    assertThat(within.sum().item()).isEqualTo(1 << 22);
    assertThat(small.sum().item()).isEqualTo(1 << 10);
  }

  /** Whether its memory has been marked so; whether some was to be had is the kernel's affair. */
  private static boolean inHugePages(Tensor tensor) throws IOException {
    long address = MmgptTorch.mm_data_ptr(tensor.handle());
    boolean here = false;
    for (String line : Files.readAllLines(SMAPS)) {
      if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
        String[] range = line.substring(0, line.indexOf(' ')).split("-");
        here =
            Long.parseUnsignedLong(range[0], 16) <= address
                && address < Long.parseUnsignedLong(range[1], 16);
      } else if (here && line.startsWith("VmFlags:")) {
        return line.matches(".* hg( .*)?");
      }
    }
    throw new AssertionError("no memory at " + address);
  }
}
