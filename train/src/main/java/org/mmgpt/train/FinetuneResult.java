package org.mmgpt.train;

import java.util.List;
import org.mmgpt.train.step.StepResult;

/**
 * How a run ended.
 *
 * @param steps all its steps, those before a resumption among them
 * @param stopped whether it was asked to stop before its last step, and saved its state for later
 */
public record FinetuneResult(List<StepResult> steps, boolean stopped) {
  public FinetuneResult {
    steps = List.copyOf(steps);
  }
}
