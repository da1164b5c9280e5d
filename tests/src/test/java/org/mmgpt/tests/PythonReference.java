package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scripts of {@code src/test/python_reference}, run by {@code MMGPT_PYTHON} or python3. */
final class PythonReference {
  private PythonReference() {}

  /** Whether the Python can import these modules. */
  static boolean has(String modules) throws InterruptedException {
    try {
      return start("-W", "ignore", "-c", "import " + modules).waitFor() == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  /** Runs a script to its end, which must be a good one. */
  static void run(String script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-W", "ignore"));
    command.add(Path.of("src/test/python_reference").resolve(script).toString());
    command.addAll(List.of(arguments));
    succeed(command.toArray(String[]::new));
  }

  /** Runs the Python with these arguments to its end, which must be a good one. */
  static void succeed(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Optional.ofNullable(System.getenv("MMGPT_PYTHON")).orElse("python3"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("OMP_NUM_THREADS", "1"); // other tests run beside this one
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder.start();
  }
}
