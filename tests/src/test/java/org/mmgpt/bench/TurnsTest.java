package org.mmgpt.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
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

  /** The command ended with 0 though a row had failed, and scripts took the table for whole. */
  @Test
  void aRowThatFailsIsRememberedAndTheNextIsMeasured() throws Exception {
    String add =
        "import json; print('{\"seconds\": [0.5]}' if json.loads(line)['case'] == 'add'"
            + " else '{\"error\": \"no\\\\nGPU\"}', flush=True)";
    try (Side side = standIn("python", add)) {
      var turns = new Turns(List.of(side), 2, 60);
      Row other = Row.of("other", Request.of("matmul", "cpu", "float32"), 1, "s");
      turns.measure(other);
      turns.measure(other);

      assertThat(turns.measure(ROW).has("python")).isTrue();
      assertThat(turns.failures()).containsExactly("other (python): no GPU");
    }
  }

  @Test
  void whatTheTimeIsTooShortForIsNamedAndNoFailure() {
    try (Side side = Side.python("python", "no-such-python", folder, folder)) {
      var turns = new Turns(List.of(side), 2, 0);
      assertThat(turns.measure(ROW).missing().get("python")).contains("time was used up");
      assertThat(turns.failures()).isEmpty();
    }
  }

  @Test
  void whatARoundHasMeasuredStandsThoughTheNextFails() throws Exception {
    String once =
        "print('{\"seconds\": [0.5]}' if json.loads(line)['warm_up_seconds'] > 1"
            + " else '{\"error\": \"out of memory\"}', flush=True)";
    try (Side side = standIn("python", "import json; " + once)) {
      Measured measured = new Turns(List.of(side), 3, 60).measure(ROW);
      assertThat(measured.samples().get("python")).containsExactly(0.5);
      assertThat(measured.missing().get("python")).contains("a round failed", "out of memory");
    }
  }

  @Test
  void aWorkerThatSaysNothingOfUseIsLeftOut() throws Exception {
    try (Side side = standIn("python", "print('{}', flush=True)")) {
      assertThat(new Turns(List.of(side), 1, 60).measure(ROW).missing()).containsKey("python");
    }
    try (Side side = standIn("java", "sys.exit(3)")) {
      assertThat(new Turns(List.of(side), 1, 60).measure(ROW).missing().get("java"))
          .contains("worker ended");
    }
  }

  @Test
  void aRankThatFailsEndsThoseThatWaitForIt() throws Exception {
    String waits =
        "import os, time; time.sleep(50) if os.environ['RANK'] == '0' else"
            + " print('{\"error\": \"no port\"}', flush=True)";
    try (Side side = standIn("python", waits)) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> side.askRanks(ROW.request().withProcesses(2), 60))
          .hasMessage("no port");
      assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }
  }

  @Test
  void afterAStopNothingMoreIsMeasured() throws Exception {
    try (Side side = standIn("python", "import time; time.sleep(50)")) {
      var turns = new Turns(List.of(side), 2, 60);
      Thread.ofPlatform()
          .start(
              () -> {
                LockSupport.parkNanos(500_000_000);
                turns.stop();
              });
      assertThat(turns.measure(ROW).missing()).containsEntry("python", "interrupted");
      assertThat(turns.over()).isTrue();
      assertThat(turns.failures()).isEmpty();
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
