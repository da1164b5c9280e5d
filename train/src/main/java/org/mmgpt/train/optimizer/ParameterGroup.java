package org.mmgpt.train.optimizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.mmgpt.torch.Tensor;

/**
 * Parameters that share optimiser settings.
 *
 * @param parameters the tensors to train by their checkpoint names, in a fixed order
 * @param weightDecay decoupled weight decay, multiplied by the learning rate at each step
 * @param learningRateFactor what this group's learning rate is, relative to the schedule's
 */
public record ParameterGroup(
    SequencedMap<String, Tensor> parameters, double weightDecay, double learningRateFactor) {

  public ParameterGroup {
    if (!(weightDecay >= 0)) {
      throw new IllegalArgumentException("weight_decay must be 0 or more, got " + weightDecay);
    }
    if (!(learningRateFactor > 0)) {
      throw new IllegalArgumentException(
          "learning rate factor must be positive, got " + learningRateFactor);
    }
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /** A group at the schedule's own learning rate. */
  public static ParameterGroup of(SequencedMap<String, Tensor> parameters, double weightDecay) {
    return new ParameterGroup(parameters, weightDecay, 1.0);
  }
}
