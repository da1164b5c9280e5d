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
    BackwardResult own = backward.run(microBatches, scale, stop); // fills the gradients
    StepTotals all = processes.mean(optimizer.parameters(), own.totals().stopping(stop.isMade()));
    scale.unscale(optimizer.parameters());
    double norm = clipping.clip(optimizer.parameters());
    StepResult result = StepResult.of(step, all, norm, learningRate, own.microBatches());
    switch (result.outcome()) {
      case APPLIED -> {
        optimizer.step(learningRate);
        scale.update(true);
      }
      case SKIPPED -> scale.update(false);
      case STOPPED -> {}
    }
    optimizer.clearGradients();
    return result;
  }
}
