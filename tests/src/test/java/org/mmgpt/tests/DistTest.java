package org.mmgpt.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.Device;

/**
 * The archive of {@code ./mmgpt dist}, unpacked where PATH has neither JDK nor Maven. The native
 * library comes along, because building it takes minutes; that it could be built is tested as far
 * as CMake's configuration.
 */
class DistTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path TRAIN = HOME.resolve("train/target");
  private static final long LIMIT = 60_000_000;

  /** What the launcher and build.sh call. */
  private static final List<String> TOOLS =
      ("bash env cat sed grep awk find mkdir mv cp rm touch readlink dirname flock nproc cmp tail"
              + " tr python3 cmake make ninja g++ c++ as ld uname")
          .transform(names -> Arrays.asList(names.split(" ")));

  @TempDir private static Path folder;
  private static Path archive;
  private static Path bundle;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeAll
  static void packAndUnpack() throws Exception {
    Path modulePath = TRAIN.resolve("module-path");
    assumeTrue(Files.exists(modulePath), modulePath + ", which `mvn package` makes, is not there");
    Path java = Path.of(System.getProperty("java.home"), "bin");
    assumeTrue(
        Files.exists(java.resolve("jlink")), "this Java has no jlink to pack a runtime with");
    var built = new Properties();
    try (var properties =
        Files.newBufferedReader(HOME.resolve("native/target/native.properties"))) {
      built.load(properties);
    }
    // The command bench, which the launcher adds; Maven makes its jar after the tests.
    Path bench = folder.resolve("org.mmgpt.tests.jar");
    Outcome jar =
        run(
            new ProcessBuilder(
                java.resolve("jar").toString(),
                "--create",
                "--file=" + bench,
                "-C",
                HOME.resolve("tests/target/classes").toString(),
                "."));
    assertThat(jar.exitCode()).as(jar.err()).isZero();
    archive = folder.resolve("mmgpt.tar.gz");
    Outcome packed =
        run(
            new ProcessBuilder(
                java.resolve("java").toString(),
                "-Dorg.mmgpt.home=" + HOME,
                "-Dorg.mmgpt.native.library=" + built.getProperty("library"),
                "-Dorg.mmgpt.libtorch=" + built.getProperty("libtorch"),
                "-Dorg.mmgpt.libtorch.version=" + built.getProperty("libtorch.version"),
                "--module-path",
                String.join(
                    ":",
                    TRAIN.resolve("train-0.1.0-SNAPSHOT.jar").toString(),
                    bench.toString(),
                    Files.readString(modulePath)),
                "--module",
                "org.mmgpt.train/org.mmgpt.train.command.Mmgpt",
                "dist",
                "--with-native",
                "--output",
                archive.toString()));
    assertThat(packed.exitCode()).as(packed.err()).isZero();
    Outcome unpacked =
        run(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()));
    assertThat(unpacked.exitCode()).as(unpacked.err()).isZero();
    bundle = folder.resolve("mmgpt");
    FewTools.folder(folder.resolve("bin"), TOOLS);
  }

  @Test
  void itIsSmallAndNothingElseIsLeft() throws IOException {
    assertThat(Files.size(archive)).isLessThan(LIMIT);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .contains("mmgpt.tar.gz")
          .noneMatch(name -> name.startsWith(".mmgpt-dist"));
    }
  }

  @Test
  void doctorRunsOnTheRuntimeThatCameAlong() throws Exception {
    Outcome outcome = mmgpt("doctor", "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode machine = new ObjectMapper().readTree(outcome.out());
    assertThat(machine.at("/problems")).isEmpty();
    assertThat(Path.of(machine.at("/java/home").asText())).isEqualTo(bundle.resolve("runtime"));
    assertThat(machine.at("/libtorch/native_library").asText())
        .startsWith(bundle.resolve("native/prebuilt").toString());
  }

  @Test
  void generateAnswersWithTheTinyModelThatCameAlong() throws Exception {
    Outcome outcome =
        mmgpt("generate", "--model", "train/tiny", "--prompt", "What is red?", "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(new ObjectMapper().readTree(outcome.out()).at("/tokens")).isNotEmpty();
  }

  /** Java's own classes, the first file that Java opens, were once what chat read. */
  @Test
  void whereTheInputIsClosedChatHasNothingToAnswer() throws Exception {
    Outcome outcome = run(inBundle("bash", "-c", "./mmgpt chat --model train/tiny <&-"));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out() + outcome.err()).isEmpty();
  }

  /** Containers name no locale, and Java then opened no file whose name isn't ASCII. */
  @Test
  void aPictureMayHaveAnyName() throws Exception {
    assumeTrue(
        Charset.forName(System.getProperty("sun.jnu.encoding")).equals(UTF_8),
        "this Java itself can't name such a file");
    Path picture = Files.copy(bundle.resolve("train/tiny/demo.png"), folder.resolve("Bäume 木.png"));

    Outcome outcome =
        mmgpt("generate", "--model", "train/tiny", "--image", picture.toString(), "--prompt", "?");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void theDemoFineTunesAndLeavesItsPage() throws Exception {
    Outcome outcome = mmgpt("demo", "training.steps=2");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(bundle.resolve("target/demo/index.html")).isNotEmptyFile();
    assertThat(bundle.resolve("target/demo/loss.png")).isNotEmptyFile();
    assertThat(bundle.resolve("target/demo")).isDirectoryNotContaining("glob:**.partial");
    String next =
        outcome.out().lines().filter(line -> line.contains(" generate ")).findFirst().orElseThrow();
    Outcome pasted = run(inBundle("bash", "-c", next));
    assertThat(pasted.exitCode()).as(next + pasted.err()).isZero();
    assertThat(pasted.out()).isNotBlank();
  }

  @Test
  void theGpuSuiteOfABenchSaysThatThereIsNoGpu() throws Exception {
    assumeTrue(Device.count(Device.Type.CUDA) == 0, "there is a CUDA device");

    Outcome outcome = mmgpt("bench", "--suite", "gpu");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).containsOnlyOnce("\n").contains("no CUDA device", "mmgpt doctor");
    assertThat(bundle.resolve("target/bench")).doesNotExist();
  }

  @Test
  void theNativeSourcesAreWhole() throws Exception {
    assertThat(contents(bundle.resolve("native/src/main/cpp")))
        .isEqualTo(contents(HOME.resolve("native/src/main/cpp")));
    var configure =
        inBundle(
            folder.resolve("bin/cmake").toString(),
            "-S",
            "native",
            "-B",
            "configured",
            "-DLIBTORCH=" + libtorch());

    Outcome outcome = run(configure);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void aSecondDistFromABundleSaysThatItNeedsTheSourceTree() throws Exception {
    Outcome outcome = mmgpt("dist");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).containsOnlyOnce("\n").contains("no source tree");
  }

  private static List<String> contents(Path root) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.add(root.relativize(file) + "\n" + Files.readString(file));
      }
    }
    return contents;
  }

  private static Outcome mmgpt(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(bundle.resolve("mmgpt").toString()));
    command.addAll(List.of(arguments));
    return run(inBundle(command.toArray(String[]::new)));
  }

  private static ProcessBuilder inBundle(String... command) throws IOException {
    var process = new ProcessBuilder(command).directory(bundle.toFile());
    process.environment().clear();
    process.environment().put("PATH", folder.resolve("bin").toString());
    process.environment().put("HOME", folder.toString());
    process.environment().put("LIBTORCH", libtorch());
    process.environment().put("OMP_NUM_THREADS", "1");
    return process;
  }

  private static String libtorch() throws IOException {
    return Files.readAllLines(HOME.resolve("native/target/native.properties")).stream()
        .filter(line -> line.startsWith("libtorch="))
        .map(line -> line.substring("libtorch=".length()))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome run(ProcessBuilder process) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    int exitCode =
        process
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Outcome(exitCode, Files.readString(out), Files.readString(err));
  }
}
