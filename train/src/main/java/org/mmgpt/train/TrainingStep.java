package org.mmgpt.train;

import java.util.List;

/**
 * One optimiser step: forward and backward over the micro batches, clip once, update, clear.
 *
 * @param <B> the micro batch
 */
public final class TrainingStep<B> {
  private final Backward<B> backward;
  private final AdamW optimizer;
  private final GradientClipping clipping;

  public TrainingStep(Backward<B> backward, AdamW optimizer, GradientClipping clipping) {
    this.backward = backward;
    this.optimizer = optimizer;
    this.clipping = clipping;
  }

  /** Runs step number {@code step} on {@code microBatches} at {@code learningRate}. */
  public StepResult run(long step, List<B> microBatches, double learningRate) {
    double loss = backward.run(microBatches); // fills the gradients
    double norm = clipping.clip(optimizer.parameters());
    boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
    if (finite) {
      optimizer.step(learningRate);
    }
    optimizer.clearGradients();
    return new StepResult(step, loss, norm, learningRate, finite);
  }
}
