package org.mmgpt.train.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
  private static final String READER =
      """
      import sys
      from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
      events = EventAccumulator(sys.argv[1])
      events.Reload()
      for scalar in events.Scalars("train/loss"):
          print(scalar.step, scalar.value)
      """;

  @TempDir Path folder;

  private void write() throws Exception {
    try (var events = new EventFile(folder)) {
      events.scalars(0, Map.of("train/loss", 2.5));
      events.scalars(300, Map.of("train/loss", 0.25));
    }
  }

  /** As every file that TensorFlow writes: 24 bytes, their length's checksum, then the version. */
  @Test
  void begins_as_tensorflows_own_files_do() throws Exception {
    write();
    try (Stream<Path> files = Files.list(folder)) {
      byte[] bytes = Files.readAllBytes(files.findFirst().orElseThrow());
      assertThat(HexFormat.of().formatHex(bytes, 0, 13)).isEqualTo("1800000000000000a37f4b2209");
      assertThat(new String(bytes, 23, 13)).isEqualTo("brain.Event:2");
    }
  }

  @Test
  void tensorboards_reader_finds_the_values() throws Exception {
    String python = Optional.ofNullable(System.getenv("MMGPT_PYTHON")).orElse("python3");
    assumeTrue(
        exitCode(List.of(python, "-c", "import tensorboard")) == 0,
        python + " can't import tensorboard");
    write();
    Path script = Files.writeString(folder.resolveSibling("read.py"), READER);
    Path out = folder.resolveSibling("read.txt");
    int exitCode =
        new ProcessBuilder(python, script.toString(), folder.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(exitCode).isZero();
    assertThat(out).hasContent("0 2.5\n300 0.25\n");
  }

  private static int exitCode(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noPython) {
      return -1;
    }
  }
}
