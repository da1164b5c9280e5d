package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code ./mmgpt} in a tree that was never built, on a machine that lacks something. Only the
 * scripts are there; where a build is to go on, stand-ins for Maven and CMake's part do it.
 */
class LauncherTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /** What the scripts call, Java aside. */
  private static final List<String> TOOLS =
      Arrays.asList(
          ("bash env cat sed grep awk find mkdir mv cp rm touch readlink dirname flock nproc cmp"
                  + " tail tr df mktemp sleep locale python3 cmake make ninja g++ c++ mvn")
              .split(" "));

  @TempDir private Path folder;
  private Path tree;
  private Path bin;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeEach
  void aTreeAndItsTools() throws IOException {
    tree = Files.createDirectories(folder.resolve("a tree"));
    bin = FewTools.folder(folder.resolve("bin"), TOOLS);
    for (String script : List.of("mmgpt", "native/build.sh", "native/libtorch.sh")) {
      Files.createDirectories(tree.resolve(script).getParent());
      Files.copy(REPOSITORY.resolve(script), tree.resolve(script));
    }
    script(bin.resolve("mvn"), "exit 0"); // there, whether this machine has it on PATH or not
  }

  /** Maven's stack trace once stood around the line about CMake. */
  @ParameterizedTest
  @CsvSource({
    "cmake, native: no cmake (looked on PATH); install",
    "ninja make, native: no ninja or make",
    "g++ c++, native: no C++ compiler (looked for $CXX and for g++; install",
    "mvn, mmgpt: no Maven (looked for mvn on PATH); install",
    "python3, libtorch: no python3 to fetch libtorch; install",
  })
  void aMissingToolIsOneLine(String missing, String line) throws Exception {
    for (String tool : missing.split(" ")) {
      Files.deleteIfExists(bin.resolve(tool));
    }

    Outcome outcome = mmgpt("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    List<String> said =
        outcome.err().lines().filter(l -> !l.startsWith("mmgpt: building")).toList();
    assertThat(said).hasSize(1);
    assertThat(said.getFirst()).contains(line.split("; "));
  }

  @Test
  void whatMavenSaysIsCutWhereItExplainsItself() throws Exception {
    script(tree.resolve("native/build.sh"), "exit 0");
    script(
        bin.resolve("mvn"),
        """
        printf '[ERROR] Demo.java:[7,3] cannot find symbol\\n\\033[0m[ERROR] \\n[ERROR] [Help 1]\\n'
        exit 1
        """);

    Outcome outcome = mmgpt("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            "mmgpt: building the native library (only what changed; the first time takes minutes)",
            "mmgpt: building the Java modules",
            "[ERROR] Demo.java:[7,3] cannot find symbol",
            "mmgpt: the Java modules could not be built, see above");
  }

  /** A jar cut short looks newer than its classes, and Maven kept it. */
  @Test
  void afterABuildThatWasKilledHalfAJarIsNotTakenForAWholeOne() throws Exception {
    script(tree.resolve("native/build.sh"), "exit 0");
    Path half = tree.resolve("model/target/model-0.1.0-SNAPSHOT.jar");
    script(
        bin.resolve("mvn"),
        """
        if [[ -f model/target/model-0.1.0-SNAPSHOT.jar ]]; then exit 3; fi
        mkdir -p model/target
        echo half > model/target/model-0.1.0-SNAPSHOT.jar
        kill -9 $(cat ../launcher)
        """);
    Process killed = builder("bash", "-c", "echo $$ > ../launcher; exec ./mmgpt doctor").start();
    assertThat(killed.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(killed.exitValue()).isEqualTo(128 + 9);
    assertThat(half).exists();
    script(
        bin.resolve("mvn"),
        "[[ ! -f model/target/model-0.1.0-SNAPSHOT.jar ]] || echo half; exit 1");

    assertThat(mmgpt("doctor").err()).contains("could not be built").doesNotContain("half");
  }

  @Test
  void ofTwoAtOnceTheSecondWaitsAndSaysSo() throws Exception {
    script(
        tree.resolve("native/build.sh"),
        "touch ../begun; while [[ ! -f ../go ]]; do sleep 0.1; done; exit 1");
    Process first = builder("./mmgpt", "doctor").start();
    while (first.isAlive() && !Files.exists(folder.resolve("begun"))) {
      Thread.sleep(20);
    }
    Path err = folder.resolve("second");
    Process second = builder("./mmgpt", "doctor").redirectError(err.toFile()).start();
    while (second.isAlive() && Files.size(err) == 0) {
      Thread.sleep(20);
    }

    assertThat(err).hasContent("mmgpt: waiting for another build of this tree");
    Files.createFile(folder.resolve("go"));
    assertThat(first.waitFor()).isEqualTo(1);
    assertThat(second.waitFor()).isEqualTo(1);
  }

  /** A tree configured with a ninja that was uninstalled could not be built again. */
  @Test
  void aTreeIsConfiguredAgainWhereItsBuildToolIsGone() throws Exception {
    Path torch = libtorch("2.13.0");
    script(bin.resolve("python3"), "echo " + torch);
    Path cmake = Files.createDirectories(tree.resolve("native/target/cmake"));
    Files.createFile(cmake.resolve("build.ninja"));
    String cache =
        "LIBTORCH:PATH=%s\n"
            + "CMAKE_HOME_DIRECTORY:INTERNAL=%s\n"
            + "CMAKE_MAKE_PROGRAM:FILEPATH=%s\n"
            + "CMAKE_CXX_COMPILER:FILEPATH=%s\n";
    script(
        bin.resolve("cmake"),
        "[[ $1 == --build ]] || touch '%s/configured'; exit 1".formatted(folder));
    for (Path tool : List.of(bin.resolve("cmake"), folder.resolve("uninstalled"))) {
      assertThat(folder.resolve("configured")).doesNotExist();
      Files.writeString(
          cmake.resolve("CMakeCache.txt"),
          cache.formatted(torch, tree.resolve("native").toRealPath(), tool, bin.resolve("cmake")));
      mmgpt("doctor");
    }

    assertThat(folder.resolve("configured")).exists();
  }

  /** Whoever installed a torch with CUDA after the first build went on without it. */
  @Test
  void doctorFindsATorchThatWasInstalledSinceTheBuild() throws Exception {
    Path cached = Files.createDirectories(folder.resolve("cached"));
    Path library = Files.createFile(folder.resolve("libmmgpt_torch.so"));
    script(bin.resolve("python3"), "echo " + libtorch("2.12.0"));
    Files.createDirectories(tree.resolve("native/target"));
    Files.writeString(
        tree.resolve("native/target/native.properties"),
        "library=%s\nlibtorch=%s\nlibtorch.version=2.13.0\n".formatted(library, cached));
    script(tree.resolve("native/build.sh"), "exit 1");
    for (String made :
        List.of("tests/target/tests-0.1.0-SNAPSHOT.jar", "train/target/module-path")) {
      Files.createDirectories(tree.resolve(made).getParent());
      Files.writeString(tree.resolve(made), "made");
    }
    Files.createFile(tree.resolve("train/target/built"));
    Files.createFile(tree.resolve("native/CMakeLists.txt")); // older than the stamp, as the rest:
    Files.setLastModifiedTime(
        tree.resolve("train/target/built"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(mmgpt("generate").err()).doesNotContain("building");
    assertThat(mmgpt("doctor").err()).contains("building the native library");
  }

  /** As much of one as libtorch.sh looks at. */
  private Path libtorch(String version) throws IOException {
    Path torch = folder.resolve("site-packages/torch");
    Path header = torch.resolve("include/torch/headeronly/version.h");
    Files.createDirectories(header.getParent());
    Files.createDirectories(torch.resolve("lib"));
    Files.createFile(torch.resolve("lib/libtorch_cpu.so"));
    Files.writeString(header, "#define TORCH_VERSION \\\n  \"%s\"\n".formatted(version));
    return torch;
  }

  private static void script(Path file, String lines) throws IOException {
    FewTools.script(file, "#!/usr/bin/env bash\n" + lines + "\n");
  }

  private ProcessBuilder builder(String... command) {
    var builder = new ProcessBuilder(command).directory(tree.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private Outcome mmgpt(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        builder("bash", "-c", "exec ./mmgpt \"$@\"", "mmgpt", arguments[0])
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
