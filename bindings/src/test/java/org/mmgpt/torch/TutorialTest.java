package org.mmgpt.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The programs of README.md, compiled and run as a reader would, print what stands under them. */
class TutorialTest {
  private static final Pattern PROGRAM =
      Pattern.compile("```java( two processes)?\n(.*?)```\\s+```text\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyProgramPrintsWhatTheReadmeSays() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String imports = section(readme, Pattern.compile("```java imports\n(.*?)```", Pattern.DOTALL));
    List<DynamicTest> tests = new ArrayList<>();
    for (MatchResult program : PROGRAM.matcher(readme).results().toList()) {
      String name = "Program" + tests.size();
      boolean two = program.group(1) != null;
      String title = readme.substring(readme.lastIndexOf("### ", program.start()) + 4);
      tests.add(
          DynamicTest.dynamicTest(
              title.substring(0, title.indexOf('\n')),
              () -> {
                write(name, imports, program.group(2));
                assertThat(two ? runTwice(name) : run(name, List.of()))
                    .isEqualToIgnoringNewLines(two ? program.group(3).repeat(2) : program.group(3));
              }));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(5);
    return tests;
  }

  private static String section(String readme, Pattern pattern) {
    return pattern.matcher(readme).results().findFirst().orElseThrow().group(1);
  }

  private void write(String name, String imports, String program) throws IOException {
    Files.writeString(
        folder.resolve(name + ".java"),
        "%sclass %s {\n  public static void main(String[] arguments) throws Exception {\n%s  }\n}\n"
            .formatted(imports, name, program));
  }

  private String run(String name, List<String> environment) throws Exception {
    return output(start(name, environment));
  }

  private String runTwice(String name) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> shared =
        List.of("WORLD_SIZE=2", "MASTER_ADDR=127.0.0.1", "MASTER_PORT=" + port, "LOCAL_RANK=0");
    List<Process> processes = new ArrayList<>();
    for (int rank = 0; rank < 2; rank++) {
      processes.add(
          start(name, Stream.concat(shared.stream(), Stream.of("RANK=" + rank)).toList()));
    }
    return output(processes.getFirst()) + output(processes.getLast());
  }

  private Process start(String name, List<String> environment) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.mmgpt.native.library=" + System.getProperty("org.mmgpt.native.library"),
            "-cp",
            System.getProperty("java.class.path"),
            folder.resolve(name + ".java").toString()); // Java compiles a single source itself
    environment.forEach(
        variable -> java.environment().put(variable.split("=")[0], variable.split("=")[1]));
    return java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String output(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit code, after printing %s", output).isZero();
    return output;
  }
}
