package org.mmgpt.train.step;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.LossScale;
import org.mmgpt.train.parallel.GradientReduction;
import org.mmgpt.train.parallel.StepTotals;

/**
 * One optimiser step with the published code's arithmetic, for reproducing its runs:
 *
 * <ul>
 *   <li>each batch's loss is the mean over its own tokens, divided by the accumulation; so a token
 *       of a short batch counts more than one of a long batch, and where an epoch ends within an
 *       accumulation the last step is too small;
 *   <li>the gradient is clipped after every micro step, with what was accumulated before in it; so
 *       earlier micro steps are scaled down again and again.
 * </ul>
 *
 * <p>{@link TrainingStep} does neither.
 *
 * @param <B> the micro batch
 */
public final class ReferenceTrainingStep<B> implements Step<B> {
  private final MicroBatchBackward<B> backward;
  private final AdamW optimizer;
  private final GradientClipping clipping;
  private final GradientReduction processes;
  private final StopRequest stop;
  private final int accumulation;
  private final int streams;

  /**
   * @param accumulation what each loss is divided by
   * @param streams batches of a micro step: a visual and a language one, or one of them
   */
  public ReferenceTrainingStep(
      Objective<B> objective,
      AdamW optimizer,
      GradientClipping clipping,
      GradientReduction processes,
      StopRequest stop,
      int accumulation,
      int streams) {
    this.backward = new MicroBatchBackward<>(objective);
    this.optimizer = optimizer;
    this.clipping = clipping;
    this.processes = processes;
    this.stop = stop;
    this.accumulation = accumulation;
    this.streams = streams;
  }

  @Override
  public StepResult run(long step, List<B> batches, double learningRate) {
    var parts = new ArrayList<MicroBatchResult>();
    var totals = new StepTotals(0, 0, 0, 0, false);
    double norm = 0;
    for (int i = 0; i < batches.size() && !totals.stop(); i += streams) {
      BackwardResult own = microStep(batches.subList(i, i + streams));
      parts.addAll(own.microBatches());
      totals = sum(totals, processes.mean(optimizer.parameters(), own.totals()));
      norm = clipping.clip(optimizer.parameters());
    }
    StepResult result = StepResult.of(step, totals, norm, learningRate, parts);
    if (result.applied()) {
      optimizer.step(learningRate);
    }
    optimizer.clearGradients();
    return result;
  }

  private BackwardResult microStep(List<B> batches) {
    var results = new ArrayList<MicroBatchResult>();
    double loss = 0;
    long samples = 0;
    long tokens = 0;
    Objective<B> objective = backward.objective();
    for (B batch : batches) {
      double weight = objective.weight(batch) * accumulation;
      double divided = backward.run(batch, weight, LossScale.none());
      loss += divided;
      samples += objective.samples(batch);
      tokens += objective.tokens(batch);
      results.add(new MicroBatchResult(objective.part(batch), divided * accumulation));
    }
    // Weight 1: the mean over processes is plain, as DistributedDataParallel's.
    return new BackwardResult(new StepTotals(loss, 1, samples, tokens, stop.isMade()), results);
  }

  private static StepTotals sum(StepTotals a, StepTotals b) {
    return new StepTotals(
        a.loss() + b.loss(),
        a.weight() + b.weight(),
        a.samples() + b.samples(),
        a.tokens() + b.tokens(),
        a.stop() || b.stop());
  }
}
