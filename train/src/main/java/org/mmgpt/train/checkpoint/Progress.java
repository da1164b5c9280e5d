package org.mmgpt.train.checkpoint;

import java.util.OptionalDouble;

/**
 * How far a run has come.
 *
 * @param nextStep the optimiser step to go on with
 * @param nextMicroStep the micro step to go on with
 * @param visionDealt visual samples that all processes together have learned from; which of them
 *     each had follows from their number
 * @param languageDealt the same for language samples
 * @param lossScale the factor of fp16's gradients
 * @param stepsAtLossScale steps since that factor changed
 * @param evaluationLoss the last loss on held-out data, if there is any; the smallest is the best
 */
public record Progress(
    long nextStep,
    long nextMicroStep,
    long visionDealt,
    long languageDealt,
    double lossScale,
    long stepsAtLossScale,
    OptionalDouble evaluationLoss) {

  /** At the beginning. */
  public static final Progress START = at(0);

  /** Without scale and evaluation. */
  public Progress(long nextStep, long nextMicroStep, long visionDealt, long languageDealt) {
    this(nextStep, nextMicroStep, visionDealt, languageDealt, 1, 0, OptionalDouble.empty());
  }

  /** Without streams, scale and evaluation. */
  public static Progress at(long nextStep) {
    return new Progress(nextStep, 0, 0, 0);
  }

  /** With the state of fp16's loss scale. */
  public Progress withLossScale(double factor, long steps) {
    return new Progress(
        nextStep, nextMicroStep, visionDealt, languageDealt, factor, steps, evaluationLoss);
  }

  /** With a loss on held-out data. */
  public Progress withEvaluationLoss(OptionalDouble loss) {
    return new Progress(
        nextStep, nextMicroStep, visionDealt, languageDealt, lossScale, stepsAtLossScale, loss);
  }
}
