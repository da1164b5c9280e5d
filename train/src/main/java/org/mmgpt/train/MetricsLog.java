package org.mmgpt.train;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code metrics.jsonl}: one JSON object a step, complete when the step is, so that it can
 * be followed with {@code tail -f}. Numbers are written in full: equal lines mean equal bits.
 */
public final class MetricsLog implements TrainingListener, AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final BufferedWriter out;
  private final List<StepResult> results = new ArrayList<>();
  private long startNanos = System.nanoTime();

  /** Starts the file anew; missing folders are made. */
  public MetricsLog(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    startNanos = System.nanoTime();
  }

  @Override
  public void stepped(StepResult result) {
    results.add(result);
    try {
      out.write(line(result, (System.nanoTime() - startNanos) / 1e9));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("metrics.jsonl: " + e.getMessage(), e);
    }
  }

  private static String line(StepResult result, double seconds) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("step", result.step());
      if (result.applied()) {
        json.writeNumberField("loss", result.loss());
        json.writeNumberField("grad_norm", result.gradientNorm());
      } else { // NaN is not JSON
        json.writeStringField(
            "skipped", "loss " + result.loss() + ", norm " + result.gradientNorm());
      }
      json.writeNumberField("learning_rate", result.learningRate());
      json.writeNumberField("seconds", Math.round(seconds * 1000) / 1000.0);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The steps so far, in order. */
  public List<StepResult> results() {
    return List.copyOf(results);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
