package org.mmgpt.train.step;

import java.util.List;
import org.mmgpt.train.parallel.StepTotals;

/**
 * What one optimiser step did.
 *
 * @param step the step's number, from 0
 * @param loss the mean loss over the learned items of the step
 * @param gradientNorm the global norm of the gradients before clipping
 * @param learningRate the rate used
 * @param outcome what became of it
 * @param samples rows learned from, on all processes
 * @param tokens that went through the decoder, on all processes
 * @param microBatches this process's parts of the step, in order
 */
public record StepResult(
    long step,
    double loss,
    double gradientNorm,
    double learningRate,
    Outcome outcome,
    long samples,
    long tokens,
    List<MicroBatchResult> microBatches) {

  /** What can become of a step. */
  public enum Outcome {
    /** The parameters moved. */
    APPLIED,
    /** The loss or a gradient was not finite; the parameters were left alone. */
    SKIPPED,
    /** The run was asked to stop; the parameters were left alone, the step is still to be done. */
    STOPPED
  }

  public StepResult {
    microBatches = List.copyOf(microBatches);
  }

  /** Without parts. */
  public StepResult(
      long step, double loss, double gradientNorm, double learningRate, boolean applied) {
    this(
        step,
        loss,
        gradientNorm,
        learningRate,
        applied ? Outcome.APPLIED : Outcome.SKIPPED,
        0,
        0,
        List.of());
  }

  static StepResult of(
      long step, StepTotals totals, double norm, double rate, List<MicroBatchResult> parts) {
    boolean finite = Double.isFinite(totals.loss()) && Double.isFinite(norm);
    Outcome outcome = finite ? Outcome.APPLIED : Outcome.SKIPPED;
    return new StepResult(
        step,
        totals.loss(),
        norm,
        rate,
        totals.stop() ? Outcome.STOPPED : outcome,
        totals.samples(),
        totals.tokens(),
        parts);
  }

  /** Whether the parameters moved. */
  public boolean applied() {
    return outcome == Outcome.APPLIED;
  }
}
