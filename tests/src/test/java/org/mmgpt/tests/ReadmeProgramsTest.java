package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The programs of a README, compiled and run as a reader would, print what stands under them. */
class ReadmeProgramsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern IMPORTS =
      Pattern.compile("```java imports\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PROGRAM =
      Pattern.compile("```java\n((?:(?!```).)*)```\\s+```text\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> ofBindings() throws IOException {
    List<DynamicTest> tests = programs("bindings/README.md");
    assertThat(tests).hasSize(4);
    return tests;
  }

  @TestFactory
  List<DynamicTest> ofInfer() throws IOException {
    List<DynamicTest> tests = programs("infer/README.md");
    assertThat(tests).hasSize(3);
    return tests;
  }

  private List<DynamicTest> programs(String file) throws IOException {
    String readme = Files.readString(ROOT.resolve(file));
    String imports = IMPORTS.matcher(readme).results().findFirst().orElseThrow().group(1);
    List<DynamicTest> tests = new ArrayList<>();
    for (MatchResult program : PROGRAM.matcher(readme).results().toList()) {
      String name = "Program" + tests.size();
      String title = readme.substring(readme.lastIndexOf("### ", program.start()) + 4);
      tests.add(
          DynamicTest.dynamicTest(
              title.substring(0, title.indexOf('\n')),
              () -> {
                write(name, imports, program.group(1));
                assertThat(run(name)).isEqualToIgnoringNewLines(program.group(2));
              }));
    }
    return tests;
  }

  private void write(String name, String imports, String program) throws IOException {
    Files.writeString(
        folder.resolve(name + ".java"),
        "%sclass %s {\n  public static void main(String[] arguments) throws Exception {\n%s  }\n}\n"
            .formatted(imports, name, program));
  }

  private String run(String name) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.mmgpt.native.library=" + System.getProperty("org.mmgpt.native.library"),
                "-cp",
                System.getProperty("java.class.path"),
                folder.resolve(name + ".java").toString()) // Java compiles a single source itself
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit code, after printing %s", output).isZero();
    return output;
  }
}
