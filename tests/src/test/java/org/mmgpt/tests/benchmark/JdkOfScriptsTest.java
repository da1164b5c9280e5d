package org.mmgpt.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts in tests/benchmarks find a JDK as ./mmgpt does. With a Java 17 first on PATH one of
 * them used to print an empty table.
 */
class JdkOfScriptsTest {
  @TempDir private Path folder;

  @Test
  void anOldJavaOnThePathIsPassedOver() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk-17/bin"));
    Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (String name : new String[] {"java", "javac"}) {
      Path program = Files.writeString(old.resolve(name), "#!/bin/sh\nexit 1\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    var script =
        new ProcessBuilder(
                "bash", "-c", "source tests/benchmarks/jdk.sh && echo $JAVA && $JAVA --version")
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true);
    script.environment().put("JAVA_HOME", old.getParent().toString());
    script.environment().put("PATH", old + ":" + System.getenv("PATH"));
    // Where a JDK of this version lies, in a place that ./mmgpt looks at.
    Path home = Path.of(System.getProperty("java.home"));
    script.environment().put("HOME", folder.toString());
    Files.createDirectories(folder.resolve(".jdks"));
    Files.createSymbolicLink(folder.resolve(".jdks/new"), home);

    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain(folder.resolve("jdk-17").toString()).contains("/bin/java\n");
  }
}
