package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMemoryTest {
  @TempDir private Path folder;

  @BeforeEach
  void machine() throws IOException {
    write("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    5000 kB\nSwapFree: 1000 kB\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private OptionalLong available() {
    return HostMemory.available(folder.resolve("proc"), folder.resolve("groups"), true);
  }

  @Test
  void isWhatTheMachineHasLeftWithSwap() {
    assertThat(available()).hasValue(6000 * 1024);
  }

  @Test
  void isAtMostWhatAnyGroupAboveHasLeft() throws IOException {
    write("proc/self/cgroup", "0::/pod/program\n");
    write("groups/pod/program/memory.max", "max\n");
    write("groups/pod/memory.max", "3000000\n");
    write("groups/pod/memory.current", "2500000\n");
    write("groups/pod/memory.stat", "anon 2000000\ninactive_file 400000\n");
    assertThat(available()).hasValue(900_000);
  }

  @Test
  void leavesOutSwapIfAsked() {
    assertThat(HostMemory.available(folder.resolve("proc"), folder.resolve("groups"), false))
        .hasValue(5000 * 1024);
  }

  /** In a container a program's group is the root of what it sees. */
  @Test
  void isAtMostWhatAContainerHasLeft() throws IOException {
    write("proc/self/cgroup", "0::/\n");
    write("groups/memory.max", "3000000\n");
    write("groups/memory.current", "3500000\n");
    write("groups/memory.stat", "anon 3500000\n");
    assertThat(available()).hasValue(0);
  }

  @Test
  void isUnknownWhereNobodySays() throws IOException {
    Files.delete(folder.resolve("proc/meminfo"));
    assertThat(available()).isEmpty();
  }

  @Test
  void thisMachineSays() {
    assertThat(HostMemory.available().orElseThrow()).isPositive();
  }
}
