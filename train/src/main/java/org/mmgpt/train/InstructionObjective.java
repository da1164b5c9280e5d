package org.mmgpt.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.batch.Batch;
import org.mmgpt.data.batch.StagedBatch;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.GradientCheckpointing;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.step.Objective;

/** The decoder predicts the responses, token by token; each learned token counts the same. */
final class InstructionObjective implements Objective<StagedBatch> {
  private static final long REDUCTION_SUM = 2;

  private final Flamingo model;

  private final boolean gradientCheckpointing;
  private final boolean perceiverLearns;

  /**
   * @param gradientCheckpointing keeps only what stands between decoder layers, and computes the
   *     rest again on the way back
   * @param perceiverLearns whether gradients go on into the perceiver
   */
  InstructionObjective(Flamingo model, boolean gradientCheckpointing, boolean perceiverLearns) {
    this.model = model;
    this.gradientCheckpointing = gradientCheckpointing;
    this.perceiverLearns = perceiverLearns;
  }

  @Override
  public String part(StagedBatch staged) {
    return staged.batch().pixels().isPresent() ? "vision" : "language";
  }

  @Override
  public long samples(StagedBatch staged) {
    return staged.batch().samples();
  }

  @Override
  public long tokens(StagedBatch staged) {
    Batch batch = staged.batch();
    return (long) batch.size() * batch.length();
  }

  @Override
  public Recomputation recomputation() {
    if (!gradientCheckpointing) {
      return () -> {};
    }
    GradientCheckpointing block = GradientCheckpointing.open();
    return block::close;
  }

  @Override
  public double weight(StagedBatch staged) {
    return learned(staged.batch()).count();
  }

  @Override
  public Tensor lossSum(StagedBatch staged) {
    Batch batch = staged.batch();
    var tokens =
        new TokenBatch(batch.inputIds(), batch.attentionMask(), batch.size(), batch.length());
    Tensor hidden = model.hidden(ForwardPass.training(tokens, media(staged))); // (B, T, H)
    // Only what is learned goes through the head: with a real vocabulary that is the largest
    // product.
    long[] targets = learned(batch).asLongStream().toArray();
    long[] before = Arrays.stream(targets).map(target -> target - 1).toArray();
    long[] labels = Arrays.stream(targets).map(target -> batch.labels()[(int) target]).toArray();
    Tensor predicting = hidden.flatten(0, 1).indexSelect(0, onDevice(before)); // (learned, H)
    return model
        .logits(predicting) // (learned, V)
        .to(DType.FLOAT32) // a sum of many small losses; does nothing in fp32
        .crossEntropyLoss(
            onDevice(labels),
            Optional.empty(),
            REDUCTION_SUM,
            InstructionTemplate.IGNORE_INDEX,
            0.0);
  }

  /** Places of the tokens to predict; the first of a row has nothing before it. */
  private static IntStream learned(Batch batch) {
    return IntStream.range(0, batch.labels().length)
        .filter(
            i -> i % batch.length() > 0 && batch.labels()[i] != InstructionTemplate.IGNORE_INDEX);
  }

  /** The vision encoder is frozen, and so is the perceiver unless it is trained itself. */
  private Optional<Tensor> media(StagedBatch batch) {
    if (perceiverLearns) {
      return encoded(batch);
    }
    try (var noGrad = NoGrad.open()) {
      return encoded(batch);
    }
  }

  private Optional<Tensor> encoded(StagedBatch batch) {
    return batch.pixels(model.device()).map(model::encodeImages);
  }

  private Tensor onDevice(long[] values) {
    return Tensor.ofArray(values, values.length).to(model.device());
  }
}
