package org.mmgpt.train.listener;

import java.util.List;
import java.util.OptionalDouble;
import org.mmgpt.train.evaluation.Evaluation;
import org.mmgpt.train.evaluation.EvaluationResult;
import org.mmgpt.train.step.StepResult;

/** Evaluates after every so many steps and after the last, and tells the others. */
public final class EvaluationListener implements TrainingListener {
  private final Evaluation evaluation;
  private final long everySteps;
  private final Runnable before;
  private final Runnable after;
  private final List<TrainingListener> told;
  private OptionalDouble lastLoss = OptionalDouble.empty();
  private long lastStep = -1;
  private long lastOfRun;

  /**
   * @param before brings the model into the state for answering
   * @param after brings it back into that for learning
   */
  public EvaluationListener(
      Evaluation evaluation,
      long everySteps,
      Runnable before,
      Runnable after,
      List<TrainingListener> told) {
    this.evaluation = evaluation;
    this.everySteps = everySteps;
    this.before = before;
    this.after = after;
    this.told = told;
  }

  @Override
  public void started(long firstStep, long totalSteps) {
    lastOfRun = totalSteps - 1;
  }

  @Override
  public void stepped(StepResult result, StepTiming timing) {
    if ((result.step() + 1) % everySteps == 0 || result.step() == lastOfRun) {
      evaluate(result.step());
    }
  }

  private void evaluate(long step) {
    before.run();
    EvaluationResult result = evaluation.run();
    after.run();
    lastStep = step;
    lastLoss = OptionalDouble.of(result.loss());
    told.forEach(listener -> listener.evaluated(step, result));
  }

  /** The loss if it was evaluated right after {@code step}. */
  public OptionalDouble lossAfter(long step) {
    return step == lastStep ? lastLoss : OptionalDouble.empty();
  }
}
