package org.mmgpt.train.step;

import java.util.List;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LossScale;
import org.mmgpt.train.parallel.GradientReduction;
import org.mmgpt.train.parallel.StepTotals;

/**
 * One optimiser step: forward and backward over the micro batches, average over the processes, clip
 * once, update, clear.
 *
 * @param <B> the micro batch
 */
public final class TrainingStep<B> implements Step<B> {
  private final Backward<B> backward;
  private final AdamW optimizer;
  private final GradientClipping clipping;
  private final GradientReduction processes;
  private final LossScale scale;
  private final StopRequest stop;

  /**
   * @param processes those that train together
   * @param scale for gradients in fp16
   * @param stop leaves the step between two micro batches
   */
  public TrainingStep(
      Backward<B> backward,
      AdamW optimizer,
      GradientClipping clipping,
      GradientReduction processes,
      LossScale scale,
      StopRequest stop) {
    this.backward = backward;
    this.optimizer = optimizer;
    this.clipping = clipping;
    this.processes = processes;
    this.scale = scale;
    this.stop = stop;
  }

  /** On one process, in fp32 or bf16, never asked to stop. */
  public TrainingStep(Backward<B> backward, AdamW optimizer, GradientClipping clipping) {
    this(
        backward, optimizer, clipping, GradientReduction.NONE, LossScale.none(), new StopRequest());
  }

  @Override
  public StepResult run(long step, List<B> microBatches, double learningRate) {
    StepResult result = gradients(step, microBatches, learningRate);
    while (overflowed(result)
        && scale.halve()) { // skipped, the samples would never be learned from
      optimizer.clearGradients();
      result = gradients(step, microBatches, learningRate);
    }
    if (result.applied()) {
      optimizer.step(learningRate);
      scale.applied();
    }
    optimizer.clearGradients();
    return result;
  }

  private StepResult gradients(long step, List<B> microBatches, double learningRate) {
    BackwardResult own = backward.run(microBatches, scale, stop); // fills the gradients
    StepTotals all = processes.mean(optimizer.parameters(), own.totals().stopping(stop.isMade()));
    scale.unscale(optimizer.parameters());
    double norm = clipping.clip(optimizer.parameters());
    return StepResult.of(step, all, norm, learningRate, own.microBatches());
  }

  /** The same on all processes, as its totals are. */
  private static boolean overflowed(StepResult result) {
    return result.outcome() == StepResult.Outcome.SKIPPED && Double.isFinite(result.loss());
  }
}
