package org.mmgpt.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** What this machine's processor can do. */
public final class Processor {
  private static final boolean KNOWS_HALVES = knowsHalves(Path.of("/proc/cpuinfo"));

  private Processor() {}

  /** Whether it multiplies fp16 numbers itself; unknown is no. */
  public static boolean knowsHalves() {
    return KNOWS_HALVES;
  }

  static boolean knowsHalves(Path cpuinfo) {
    try (Stream<String> lines = Files.lines(cpuinfo)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst() // all cores alike
          .map(line -> Set.of(line.strip().split("\\s+")))
          .filter(flags -> flags.contains("avx512_fp16") || flags.contains("amx_fp16"))
          .isPresent();
    } catch (IOException | RuntimeException e) { // another kernel's file, or none
      return false;
    }
  }
}
