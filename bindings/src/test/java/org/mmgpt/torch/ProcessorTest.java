package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorTest {
  @TempDir private Path folder;

  private boolean knowsHalves(String flags) throws IOException {
    Path file = folder.resolve("cpuinfo");
    Files.writeString(file, "processor : 0\nflags\t\t: fpu " + flags + "\n\nprocessor : 1\n");
    return Processor.knowsHalves(file);
  }

  @Test
  void saysWhatTheKernelSays() throws IOException {
    assertThat(knowsHalves("avx2 avx512_fp16 avx512_bf16")).isTrue();
    assertThat(knowsHalves("avx2 f16c avx512_bf16")).isFalse();
    assertThat(Processor.knowsHalves(folder.resolve("none"))).isFalse();
  }
}
