package org.mmgpt.train.listener;

import org.mmgpt.train.Trainer;
import org.mmgpt.train.evaluation.EvaluationResult;
import org.mmgpt.train.step.StepResult;

/** Told by the {@link Trainer}, on its thread, what happens. All methods do nothing by default. */
public interface TrainingListener {

  /** Before the first step; {@code firstStep} is not 0 when a run is resumed. */
  default void started(long firstStep, long totalSteps) {}

  /** Before a step's forward pass. */
  default void starting(long step) {}

  /** After every step. */
  default void stepped(StepResult result, StepTiming timing) {}

  /** When the model was measured on held-out data, before {@link #stepped} of that step. */
  default void evaluated(long step, EvaluationResult result) {}

  /** After a step that was left because the run was asked to stop; it is still to be done. */
  default void stopped(long step) {}

  /** After the last step. */
  default void finished(long steps) {}
}
