package org.mmgpt.train.listener;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.mmgpt.train.step.StepResult;

/**
 * The live line of a training run: step, loss, samples per second, time left. On a terminal it is
 * redrawn in place; in a log file a new line comes every ten seconds.
 */
public final class ProgressListener implements TrainingListener, AutoCloseable {
  private final String task;
  private final double samplesPerStep;
  private final PrintStream out;
  private Optional<ProgressBar> bar = Optional.empty();
  private double meanLoss = Double.NaN;
  private long steps;
  private long skipped;
  private long startNanos;

  /**
   * @param task what stands in front of the bar
   * @param samplesPerStep rows that one optimiser step learns from
   */
  public ProgressListener(String task, double samplesPerStep, PrintStream out) {
    this.task = task;
    this.samplesPerStep = samplesPerStep;
    this.out = out;
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    bar = Optional.of(TaskProgress.open(task, firstStep, totalSteps, out));
    startNanos = System.nanoTime();
  }

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    steps++;
    if (result.applied()) {
      meanLoss =
          Double.isNaN(meanLoss) ? result.loss() : meanLoss + 0.1 * (result.loss() - meanLoss);
    } else {
      skipped++;
      out.printf(
          "step %d skipped (%d so far): loss %s, gradient norm %s%n",
          result.step(), skipped, result.loss(), result.gradientNorm());
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    String message =
        String.format(Locale.ROOT, "loss %.3f %.1f/s", meanLoss, steps * samplesPerStep / seconds);
    bar.ifPresent(line -> line.step().setExtraMessage(message));
  }

  @Override
  public void finished(long totalSteps) {
    bar.ifPresent(line -> line.maxHint(totalSteps));
    close();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
