package org.mmgpt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
  private static final Row ROW = Row.of("some", Request.of("add", "cpu", "float32"), 1, "s");

  @TempDir private Path folder;

  @Test
  void samplesAreTakenInTurns() throws Exception {
    Path log = folder.resolve("turns");
    String noting = "open('%s', 'a').write('%s\\n'); print('{\"seconds\": [0.5]}', flush=True)";
    try (Side one = standIn("python", noting.formatted(log, "python"));
        Side other = standIn("java", noting.formatted(log, "java"))) {
      Measured measured = new Turns(List.of(one, other), 2, 60).measure(ROW);

      assertThat(measured.samples().get("python")).containsExactly(0.5, 0.5);
      assertThat(Files.readAllLines(log)).containsExactly("python", "java", "python", "java");
    }
  }

  @Test
  void ranksAreToldWhoTheyAreAndAskedTogether() throws Exception {
    String told =
        "import os; print('{\"seconds\": [%s], \"value\": %s}'"
            + " % (os.environ['RANK'], os.environ['WORLD_SIZE']), flush=True)";
    try (Side side = standIn("python", told)) {
      var answers = side.askRanks(ROW.request().withProcesses(3), 60);
      assertThat(answers)
          .extracting(answer -> answer.get("seconds").get(0).asInt())
          .containsExactly(0, 1, 2);
      assertThat(answers).allMatch(answer -> answer.get("value").asInt() == 3);
    }
  }

  @Test
  void onlyTheFirstRoundWarmsUpForLong() throws Exception {
    Path log = folder.resolve("asked");
    String noting =
        "import json; open('%s', 'a').write(str(json.loads(line)['warm_up_seconds']) + '\\n');"
            + " print('{\"seconds\": [0.5]}', flush=True)";
    try (Side side = standIn("python", noting.formatted(log))) {
      new Turns(List.of(side), 2, 60).measure(ROW);
      assertThat(Files.readAllLines(log)).containsExactly("1.5", "0.2");
    }
  }

  @Test
  void aSideThatFailsIsLeftOutWithItsReason() throws Exception {
    try (Side failing = standIn("python", "print('{\"error\": \"no GPU\"}', flush=True)")) {
      Measured measured = new Turns(List.of(failing), 2, 60).measure(ROW);
      assertThat(measured.missing()).containsEntry("python", "no GPU");
      assertThat(measured.has("python")).isFalse();
    }
  }

  @Test
  void whatTheTimeIsTooShortForIsNamed() {
    try (Side side = Side.python("python", "no-such-python", folder, folder)) {
      Measured measured = new Turns(List.of(side), 2, 0).measure(ROW);
      assertThat(measured.missing().get("python")).contains("time was used up");
    }
  }

  /** A Python that answers each line without torch. */
  private Side standIn(String name, String answer) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        place.resolve("worker.py"), "import sys\nfor line in sys.stdin:\n    " + answer + "\n");
    return Side.python(name, "python3", place, folder);
  }
}
