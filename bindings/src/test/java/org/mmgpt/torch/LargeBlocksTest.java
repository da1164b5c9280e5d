package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Memory of large tensors is kept for the next ones, and only some of it. */
class LargeBlocksTest {
  private static final long MIB = 1 << 20;

  @Test
  void theNextOfAboutThatSizeLiesInTheSameMemory() {
    long first;
    try (Tensor tensor = bytes(9 * MIB)) {
      first = address(tensor);
    }
    try (Tensor next = bytes(8 * MIB + 300_000);
        Tensor another = bytes(9 * MIB)) {
      assertThat(address(next)).isEqualTo(first);
      assertThat(address(another)).isNotEqualTo(first);
    }
  }

  @Test
  void memoryThatNobodyUsesGoesBackToTheSystem() throws IOException {
    long before = resident();
    var tensors = new ArrayList<Tensor>();
    for (int i = 0; i < 12; i++) {
      tensors.add(bytes(32 * MIB).fill_(1)); // 384 MiB
    }
    tensors.add(bytes(300 * MIB).fill_(1)); // more than is ever kept
    assertThat(resident() - before).isGreaterThan(600 * MIB);
    tensors.forEach(Tensor::close);
    assertThat(resident() - before).isLessThan(350 * MIB);
  }

  @Test
  void otherSizesDoNotAddToTheMostThatWasInUse() throws IOException {
    long most = 0;
    long before = resident();
    for (int i = 0; i < 20; i++) { // each too large for what the ones before left behind
      try (Tensor tensor = bytes((10 + 4L * i) * MIB).fill_(1)) {
        most = Math.max(most, resident() - before);
      }
    }
    assertThat(most).isLessThan((10 + 4 * 20 + 64 + 64) * MIB);
  }

  private static Tensor bytes(long count) {
    return Torch.empty(new long[] {count}, DType.UINT8, Device.CPU);
  }

  private static long address(Tensor tensor) {
    return tensor.dataPtr().address();
  }

  private static long resident() throws IOException {
    return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * 4096;
  }
}
