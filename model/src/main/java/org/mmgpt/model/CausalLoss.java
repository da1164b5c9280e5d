package org.mmgpt.model;

import java.util.Optional;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;

/** The next-token loss: position i predicts label i + 1, labels of -100 don't count. */
public final class CausalLoss {
  /** Marks a label that is not learned. */
  public static final long IGNORED = -100;

  private static final long REDUCTION_MEAN = 1;

  private CausalLoss() {}

  /**
   * The mean over all labels of the batch that count; NaN where none does, as in PyTorch.
   *
   * @param logits (B, T, V)
   * @param labels (B, T), INT64
   */
  public static Tensor mean(Tensor logits, Tensor labels) {
    long length = logits.size(1);
    // In fp32 whatever the logits are: a sum over the vocabulary has no place in 8 bits of
    // mantissa.
    Tensor predicted =
        logits.narrow(1, 0, length - 1).flatten(0, 1).to(DType.FLOAT32); // (B*(T-1), V)
    Tensor expected = labels.narrow(1, 1, length - 1).flatten(0, 1); // (B*(T-1))
    return predicted.crossEntropyLoss(expected, Optional.empty(), REDUCTION_MEAN, IGNORED, 0.0);
  }
}
