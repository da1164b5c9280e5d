package org.mmgpt.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.torch.Torch;

/**
 * The columns that can be measured here.
 *
 * @param all in the order of their turns
 * @param missing a line for each that can't, with what to install
 */
record Sides(List<Side> all, List<String> missing) implements AutoCloseable {
  /** Looks for the packages without importing them, which takes many seconds. */
  private static final String FIND_PEFT =
      "import importlib.util as u, sys; lacks = [p for p in ('transformers', 'peft') if not"
          + " u.find_spec(p)]; sys.exit('no package ' + ', '.join(lacks) if lacks else 0)";

  Sides {
    all = List.copyOf(all);
    missing = List.copyOf(missing);
  }

  /**
   * Looks for them.
   *
   * @param reference the folder of the Python side
   * @param output where workers log and the C++ worker is built
   * @param compile whether torch.compile is wanted
   * @param cpp whether C++ is wanted, and operators are timed on the CPU
   */
  static Sides find(String python, Path reference, Path output, boolean compile, boolean cpp)
      throws IOException {
    var sides = new ArrayList<Side>();
    var missing = new ArrayList<String>();
    Side java = Side.java(output);
    String lacks = missingPython(python, reference);
    if (lacks.isEmpty()) {
      sides.add(Side.python("python", python, reference, output));
      sides.add(java);
      if (compile) {
        sides.add(Side.python(Row.COMPILE, python, reference, output, Row.COMPILE));
      }
      String said = said(python, reference, FIND_PEFT);
      if (said.isEmpty()) {
        sides.add(Side.python(Row.PEFT, python, reference, output, Row.PEFT));
      } else {
        missing.add(
            "no column of transformers and peft: %s says: %s; pip install transformers peft"
                .formatted(python, said));
      }
    } else {
      sides.add(java);
      missing.add("no columns of Python: " + lacks);
    }
    if (cpp && !JmhRun.isHere()) {
      missing.add(
          "no JMH in a bundle: Java's calls of operators are timed by a loop, as Python's are");
    }
    if (cpp) {
      try {
        sides.add(CppSide.build(reference.resolve("worker.cpp"), output));
      } catch (IOException e) {
        missing.add("no column of C++: " + e.getMessage());
      }
    }
    return new Sides(sides, missing);
  }

  /** What the Python side lacks, in a line with the remedy; empty if it can run. */
  private static String missingPython(String python, Path reference) throws IOException {
    String wanted = Torch.version();
    Said version;
    try {
      version = run(python, reference, "import worker; print(worker.torch.__version__)");
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return "%s cannot be started; name another with --python".formatted(python);
    }
    if (version.exitCode != 0) {
      return "%s says: %s; pip install torch==%s safetensors tokenizers numpy pillow"
          .formatted(python, version.last, wanted);
    }
    return version.last.startsWith(wanted)
        ? ""
        : "%s has torch %s and Java runs on libtorch %s; compare the same build: pip install torch==%s"
            .formatted(python, version.last, wanted, wanted);
  }

  /** The last line of what a Python program complains about; empty if it runs. */
  private static String said(String python, Path reference, String program) throws IOException {
    Said said = run(python, reference, program);
    return said.exitCode == 0 ? "" : said.last;
  }

  private record Said(int exitCode, String last) {}

  private static Said run(String python, Path reference, String program) throws IOException {
    Process process =
        new ProcessBuilder(python, "-W", "ignore", "-c", program)
            .directory(reference.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Said(process.waitFor(), said.substring(said.lastIndexOf('\n') + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  List<String> names() {
    return all.stream().map(Side::name).toList();
  }

  @Override
  public void close() {
    all.forEach(Side::close);
  }
}
