package org.mmgpt.train.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.train.report.PlotImage;
import org.mmgpt.train.step.StepResult;

class MetricsLogTest {
  private static final StepTiming TIMING = new StepTiming(Duration.ofMillis(100), Duration.ZERO);

  @TempDir Path folder;

  @Test
  void writes_a_whole_line_as_soon_as_a_step_is_done() throws Exception {
    Path file = folder.resolve("run/metrics.jsonl");
    try (var log = new MetricsLog(file)) {
      log.started(0, 2);
      log.stepped(new StepResult(0, 1.0 / 3, 2.5, 0.001, true), TIMING);
      JsonNode line = new ObjectMapper().readTree(Files.readString(file));
      assertThat(line.get("step").asLong()).isZero();
      assertThat(line.get("loss").asDouble()).isEqualTo(1.0 / 3);
      assertThat(line.get("grad_norm").asDouble()).isEqualTo(2.5);
    }
  }

  @Test
  void names_a_skipped_step_and_stays_json() throws Exception {
    Path file = folder.resolve("metrics.jsonl");
    try (var log = new MetricsLog(file)) {
      log.stepped(new StepResult(7, Double.NaN, Double.NaN, 0.001, false), TIMING);
    }
    JsonNode line = new ObjectMapper().readTree(Files.readString(file));
    assertThat(line.get("skipped").asText()).isEqualTo("loss NaN, norm NaN");
    assertThat(line.has("loss")).isFalse();
  }

  /** The steps behind the checkpoint are done again; the end may be cut off or broken. */
  @Test
  void a_resumed_run_goes_on_behind_its_checkpoint() throws Exception {
    Path file = folder.resolve("metrics.jsonl");
    try (var log = new MetricsLog(file)) {
      log.started(0, 10);
      for (int step = 0; step < 4; step++) {
        log.stepped(new StepResult(step, 4 - step, 1, 0.1, true), TIMING);
      }
    }
    Files.write(file, new byte[] {'{', '"', (byte) 0xff, 0}, StandardOpenOption.APPEND);
    try (var log = new MetricsLog(file)) {
      log.started(2, 10);
      assertThat(log.results()).extracting(StepResult::loss).containsExactly(4.0, 3.0);
      log.stepped(new StepResult(2, 2, 1, 0.1, true), TIMING);
    }
    assertThat(Files.readAllLines(file))
        .extracting(line -> new ObjectMapper().readTree(line).get("step").asInt())
        .containsExactly(0, 1, 2);
  }

  /** It was deleted before the shorter one took its place: killed between, a run had no past. */
  @Test
  void whoever_follows_a_run_that_is_resumed_finds_the_file_at_every_moment() throws Exception {
    Path file = folder.resolve("metrics.jsonl");
    try (var log = new MetricsLog(file)) {
      var missed = new AtomicInteger();
      var resumed = new AtomicBoolean();
      Thread follower =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!resumed.get()) {
                      missed.addAndGet(Files.exists(file) ? 0 : 1);
                    }
                  });
      for (int i = 0; i < 2000; i++) {
        log.started(0, 1);
      }
      resumed.set(true);
      follower.join();
      assertThat(missed).hasValue(0);
    }
  }

  @Test
  void the_loss_curve_is_a_png() throws Exception {
    assumeTrue(PlotImage.hasFonts(), "no fonts on this machine");
    var results =
        List.of(
            new StepResult(0, 3.0, 1, 0.1, true),
            new StepResult(1, Double.NaN, 1, 0.1, false),
            new StepResult(2, 2.0, 1, 0.1, true));
    Path file = folder.resolve("loss.png");
    LossPlot.write(results, file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(900);
  }
}
