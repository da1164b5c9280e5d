package org.mmgpt.train.parallel;

/**
 * What a step has summed up: on one process, or after {@link GradientReduction} on all.
 *
 * @param loss the mean over all learned items
 * @param weight of the learned items
 * @param samples rows seen
 * @param tokens that went through the decoder, padding included
 * @param stop whether someone was asked to stop, so that the step isn't to be applied
 */
public record StepTotals(double loss, double weight, long samples, long tokens, boolean stop) {

  /** The same, with someone's wish to stop. */
  public StepTotals stopping(boolean requested) {
    return new StepTotals(loss, weight, samples, tokens, stop || requested);
  }
}
