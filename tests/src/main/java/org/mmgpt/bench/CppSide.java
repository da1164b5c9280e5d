package org.mmgpt.bench;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The column of C++: {@code worker.cpp}, built against the libtorch that Java uses. */
final class CppSide {
  private CppSide() {}

  /**
   * Compiles the worker, unless that was done before.
   *
   * @throws IOException what is missing or wrong, in a line
   */
  static Side build(Path source, Path output) throws IOException {
    Path libtorch = Path.of(System.getProperty("org.mmgpt.libtorch", ""));
    Path program = output.resolve("worker-cpp").toAbsolutePath();
    File log = output.resolve("cpp.log").toFile();
    if (!Files.isRegularFile(source) || !Files.isDirectory(libtorch.resolve("include"))) {
      throw new IOException("%s or libtorch's headers are missing".formatted(source));
    }
    if (!Files.isExecutable(program)
        || Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(source)) < 0) {
      compile(source, libtorch, program, log);
    }
    return Side.program(Row.CPP, List.of(program.toString()), log);
  }

  private static void compile(Path source, Path libtorch, Path program, File log)
      throws IOException {
    var command =
        List.of(
            "g++",
            "-std=c++20",
            "-O2",
            "-I" + libtorch.resolve("include"),
            source.toString(),
            "-o",
            program.toString(),
            "-L" + libtorch.resolve("lib"),
            "-ltorch",
            "-ltorch_cpu",
            "-lc10",
            "-Wl,-rpath," + libtorch.resolve("lib"));
    try {
      Process compiler =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      if (compiler.waitFor() != 0) {
        throw new IOException("g++ can't build %s, see %s".formatted(source, log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
