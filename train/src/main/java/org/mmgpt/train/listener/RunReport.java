package org.mmgpt.train.listener;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.evaluation.EvaluationResult;
import org.mmgpt.train.report.EventFile;
import org.mmgpt.train.report.ReportPage;
import org.mmgpt.train.step.StepResult;

/** Keeps TensorBoard's files and the page of a run up to date. */
public final class RunReport implements TrainingListener, AutoCloseable {
  /** Drawing takes milliseconds, which is nothing this seldom. */
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(15);

  private final Path output;
  private final MetricsLog metrics;
  private final MetricsLog.StepMeasures measures;
  private final EventFile events;
  private final ReportPage page;
  private long lastPageNanos;
  private long skipped;

  /**
   * Begins a report in {@code output}.
   *
   * @param configuration shown with it, by key
   * @param environment shown with it, by name
   * @param metrics the lines its curves are of, those of a run that goes on included
   * @param measures what else is known of each step
   */
  public RunReport(
      Path output,
      SequencedMap<String, String> configuration,
      SequencedMap<String, String> environment,
      MetricsLog metrics,
      MetricsLog.StepMeasures measures) {
    this.output = output;
    this.metrics = metrics;
    this.measures = measures;
    this.page = new ReportPage(output.resolve("report.html"), configuration, environment);
    try {
      this.events = new EventFile(output.resolve("tensorboard"));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    page.figure("steps", Long.toString(totalSteps));
    for (StepResult before : metrics.results()) {
      draw(before);
    }
    write(true);
  }

  private void draw(StepResult result) {
    if (result.applied()) {
      page.point("loss", result.step(), result.loss());
      page.point("gradient norm", result.step(), result.gradientNorm());
    } else {
      skipped++;
      page.figure("steps skipped for not being finite", Long.toString(skipped));
    }
    page.point("learning rate", result.step(), result.learningRate());
    page.figure("step", Long.toString(result.step()));
  }

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    draw(result);
    Map<String, Double> now = measures.of(result, timing);
    var scalars = new LinkedHashMap<String, Double>();
    if (result.applied()) {
      scalars.put("train/loss", result.loss());
      scalars.put("train/gradient_norm", result.gradientNorm());
    }
    scalars.put("train/learning_rate", result.learningRate());
    now.forEach(
        (name, value) -> {
          scalars.put("speed/" + name, value);
          page.figure(name.replace('_', ' '), String.format(Locale.ROOT, "%.4g", value));
        });
    page.point("tokens per second", result.step(), now.getOrDefault("tokens_per_second", 0.0));
    scalars(result.step(), scalars);
    if (System.nanoTime() - lastPageNanos > BETWEEN_PAGES.toNanos()) {
      write(true);
    }
  }

  @Override
  public void evaluated(long step, EvaluationResult result) {
    result.losses().forEach((part, loss) -> page.point(part + " held-out loss", step, loss));
    page.point("held-out loss", step, result.loss());
    page.samples(
        result.answers().stream()
            .map(a -> new ReportPage.Sample(step, a.question(), a.expected(), a.answer()))
            .toList());
    scalars(step, Map.of("evaluation/loss", result.loss()));
  }

  private void scalars(long step, Map<String, Double> values) {
    try {
      events.scalars(step, values);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void write(boolean running) {
    try {
      page.write(running);
      lastPageNanos = System.nanoTime();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private TrainingException unwritable(IOException e) {
    return new TrainingException(output + ": can't be written: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    write(false);
    try {
      events.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
