package org.mmgpt.train.listener;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmgpt.model.WholeFile;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.evaluation.EvaluationResult;
import org.mmgpt.train.step.MicroBatchResult;
import org.mmgpt.train.step.StepResult;

/**
 * Writes {@code metrics.jsonl}: one JSON object a step, complete when the step is, so that it can
 * be followed with {@code tail -f}. Numbers are written in full: equal lines mean equal bits.
 *
 * <p>A run that is resumed goes on behind the line of its last checkpoint; what was written after
 * that is dropped, because those steps are done again.
 */
public final class MetricsLog implements TrainingListener, AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final StepMeasures measures;
  private final List<StepResult> results = new ArrayList<>();
  private BufferedWriter out;
  private Optional<EvaluationResult> evaluation = Optional.empty();
  private long startNanos = System.nanoTime();

  /** Without measures of speed and memory. */
  public MetricsLog(Path file) {
    this(file, (result, timing) -> Map.of());
  }

  /**
   * Missing folders are made.
   *
   * @param measures what else to write of a step, by name
   */
  public MetricsLog(Path file, StepMeasures measures) {
    this.file = file;
    this.measures = measures;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.out =
          Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private TrainingException unwritable(IOException e) {
    return new TrainingException(file + ": can't be written: " + e.getMessage(), e);
  }

  /** Numbers of a step beside its result, such as tokens per second. */
  @FunctionalInterface
  public interface StepMeasures {
    Map<String, Double> of(StepResult result, StepTiming timing);
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    startNanos = System.nanoTime();
    try {
      out.close();
      List<String> before = linesBefore(firstStep);
      String text = before.stream().map(line -> line + "\n").collect(Collectors.joining());
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      out = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private List<String> linesBefore(long firstStep) throws IOException {
    var lines = new ArrayList<String>();
    results.clear();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // broken bytes too
    for (String line : text.lines().toList()) {
      try {
        JsonNode node = MAPPER.readTree(line);
        if (node.path("step").asLong(firstStep) < firstStep) {
          lines.add(line);
          results.add(result(node));
        }
      } catch (JsonProcessingException cutOff) {
        break; // the process was killed, or the machine, while it wrote this line
      }
    }
    return lines;
  }

  private static StepResult result(JsonNode line) {
    return new StepResult(
        line.path("step").asLong(),
        line.path("loss").asDouble(Double.NaN),
        line.path("grad_norm").asDouble(Double.NaN),
        line.path("learning_rate").asDouble(),
        line.has("loss"));
  }

  @Override
  public void evaluated(long step, EvaluationResult result) {
    evaluation = Optional.of(result);
  }

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    results.add(result);
    try {
      out.write(line(result, timing));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private String line(StepResult result, StepTiming timing) throws IOException {
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
      writeParts(json, result);
      writeEvaluation(json);
      for (Map.Entry<String, Double> measure : measures.of(result, timing).entrySet()) {
        json.writeNumberField(measure.getKey(), rounded(measure.getValue()));
      }
      json.writeNumberField("seconds", rounded((System.nanoTime() - startNanos) / 1e9));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeParts(JsonGenerator json, StepResult result) throws IOException {
    for (Map.Entry<String, List<Double>> part : byPart(result).entrySet()) {
      json.writeArrayFieldStart(part.getKey() + "_losses");
      for (double loss : part.getValue()) {
        if (Double.isFinite(loss)) {
          json.writeNumber(loss);
        } else {
          json.writeNull();
        }
      }
      json.writeEndArray();
    }
  }

  /** Once, at the step that it was made after. */
  private void writeEvaluation(JsonGenerator json) throws IOException {
    if (evaluation.isPresent()) {
      json.writeNumberField("evaluation_loss", evaluation.get().loss());
      for (Map.Entry<String, Double> part : evaluation.get().losses().entrySet()) {
        json.writeNumberField("evaluation_" + part.getKey() + "_loss", part.getValue());
      }
      evaluation = Optional.empty();
    }
  }

  /** The losses of the micro batches, by stream. */
  private static Map<String, List<Double>> byPart(StepResult result) {
    var parts = new LinkedHashMap<String, List<Double>>();
    for (MicroBatchResult micro : result.microBatches()) {
      if (!micro.part().isEmpty()) {
        parts.computeIfAbsent(micro.part(), name -> new ArrayList<>()).add(micro.loss());
      }
    }
    return parts;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** The steps so far, in order, those before a resumption among them. */
  public List<StepResult> results() {
    return List.copyOf(results);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
