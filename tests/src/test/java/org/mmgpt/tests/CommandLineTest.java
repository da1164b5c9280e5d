package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as {@code ./mmgpt} starts it: a process of its own, on the module path. */
class CommandLineTest {
  private static final Path TRAIN = Path.of("..", "train", "target").toAbsolutePath().normalize();
  private static final String NATIVE_LIBRARY = "org.mmgpt.native.library";

  @TempDir private Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  @Test
  void doctorSaysWhatTheMachineOffers() throws Exception {
    Outcome outcome = mmgpt(System.getProperty(NATIVE_LIBRARY), "doctor", "--json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode machine = new ObjectMapper().readTree(outcome.out());
    assertThat(machine.at("/libtorch/version").asText()).startsWith("2.");
    assertThat(machine.at("/machine/threads").asInt()).isPositive();
    assertThat(machine.at("/problems")).isEmpty();
  }

  @Test
  void doctorNamesTheMissingLibraryAndFails() throws Exception {
    Outcome outcome = mmgpt("/no/such/library.so", "doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("problem: no native library at /no/such/library.so");
  }

  @Test
  void anUnknownCommandIsOneLineAndBadUsage() throws Exception {
    Outcome outcome = mmgpt(System.getProperty(NATIVE_LIBRARY), "dance");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).containsOnlyOnce("\n").contains("'dance'", "--help");
  }

  private Outcome mmgpt(String nativeLibrary, String... arguments)
      throws IOException, InterruptedException {
    Path modulePath = TRAIN.resolve("module-path");
    assumeTrue(Files.exists(modulePath), modulePath + ", which `mvn package` makes, is not there");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=org.mmgpt.bindings",
                "-D" + NATIVE_LIBRARY + "=" + nativeLibrary,
                "--module-path",
                TRAIN.resolve("train-0.1.0-SNAPSHOT.jar") + ":" + Files.readString(modulePath),
                "--module",
                "org.mmgpt.train/org.mmgpt.train.command.Mmgpt"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exitCode =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Outcome(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
