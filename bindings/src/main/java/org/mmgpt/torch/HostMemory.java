package org.mmgpt.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Memory of the machine, as opposed to {@link DeviceMemory}. */
public final class HostMemory {
  private static final long KIB = 1024;
  private static final Path PROC = Path.of("/proc");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private HostMemory() {}

  /**
   * Bytes that can be allocated before the kernel ends a program: what is free or soon would be,
   * swap included, within the limits of the control groups (v2) this program is in. Empty where the
   * kernel doesn't say.
   */
  public static OptionalLong available() {
    return available(PROC, GROUPS);
  }

  /** The same without swap, for what is used all the time. */
  public static OptionalLong availableWithoutSwap() {
    return available(PROC, GROUPS, List.of("MemAvailable:"));
  }

  static OptionalLong available(Path proc, Path groups) {
    return available(proc, groups, List.of("MemAvailable:", "SwapFree:"));
  }

  private static OptionalLong available(Path proc, Path groups, List<String> entries) {
    try {
      long machine = 0;
      for (String name : entries) {
        machine += entry(proc.resolve("meminfo"), name) * KIB;
      }
      return OptionalLong.of(Math.min(machine, ofGroups(proc, groups)));
    } catch (IOException | RuntimeException e) { // another kernel's files, or none
      return OptionalLong.empty();
    }
  }

  /** The least that a group from this program's up to the root has left. */
  private static long ofGroups(Path proc, Path root) throws IOException {
    Path file = proc.resolve("self/cgroup");
    if (!Files.exists(file)) {
      return Long.MAX_VALUE;
    }
    String own;
    try (Stream<String> lines = Files.lines(file)) {
      own = lines.filter(line -> line.startsWith("0::/")).findFirst().orElse("0::/");
    }
    long least = Long.MAX_VALUE;
    for (Path group = root.resolve(own.substring(4)).normalize();
        group.startsWith(root);
        group = group.getParent()) {
      least = Math.min(least, ofGroup(group));
    }
    return least;
  }

  private static long ofGroup(Path group) throws IOException {
    Path limit = group.resolve("memory.max");
    if (!Files.exists(limit)) {
      return Long.MAX_VALUE;
    }
    String most = Files.readString(limit).strip();
    if (most.equals("max")) {
      return Long.MAX_VALUE;
    }
    long used = Long.parseLong(Files.readString(group.resolve("memory.current")).strip());
    long droppable = entry(group.resolve("memory.stat"), "inactive_file"); // cached files
    return Math.max(0, Long.parseLong(most) - used + droppable);
  }

  /** The number behind a word at the start of a line. */
  private static long entry(Path file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\\s+"))
          .filter(words -> words[0].equals(name))
          .mapToLong(words -> Long.parseLong(words[1]))
          .findFirst()
          .orElse(0);
    }
  }
}
