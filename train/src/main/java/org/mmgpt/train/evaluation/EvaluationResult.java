package org.mmgpt.train.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How the model does on held-out data.
 *
 * @param loss the mean over all learned tokens
 * @param losses the same by stream
 * @param answers to some of the questions
 */
public record EvaluationResult(double loss, Map<String, Double> losses, List<Answered> answers) {
  public EvaluationResult {
    losses = Map.copyOf(losses);
    answers = List.copyOf(answers);
  }

  /** A question, what the data say, and what the model says. */
  public record Answered(String question, String expected, String answer) {}
}
