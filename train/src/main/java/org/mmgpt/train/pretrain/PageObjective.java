package org.mmgpt.train.pretrain;

import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ForwardPass;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.step.Objective;

/** The decoder predicts the next token of pages with and without pictures. */
final class PageObjective implements Objective<Pages.Pair> {
  private static final long REDUCTION_NONE = 0;

  private final Flamingo model;
  private final boolean trainVision;

  PageObjective(Flamingo model, boolean trainVision) {
    this.model = model;
    this.trainVision = trainVision;
  }

  @Override
  public double weight(Pages.Pair pair) {
    return pair.illustrated().weight() + pair.plain().weight();
  }

  @Override
  public Tensor lossSum(Pages.Pair pair) {
    Tensor seen = lossSum(pair.illustrated());
    return pair.plain().size() == 0 ? seen : seen.add(lossSum(pair.plain()));
  }

  private Tensor lossSum(Pages.Batch batch) {
    int rows = batch.size();
    int length = batch.length();
    var tokens = new TokenBatch(batch.inputIds(), batch.attentionMask(), rows, length);
    Tensor hidden = model.hidden(ForwardPass.training(tokens, media(batch))); // (B, T, H)
    Tensor logits = model.logits(hidden.narrow(1, 0, length - 1)).flatten(0, 1); // (B*(T-1), V)
    Tensor next = Tensor.ofArray(batch.inputIds(), rows, length).narrow(1, 1, length - 1);
    Tensor weights = Tensor.ofArray(batch.weights(), rows, length).narrow(1, 1, length - 1);
    return logits
        .crossEntropyLoss(next.flatten(0, 1), Optional.empty(), REDUCTION_NONE, -100, 0.0)
        .mul(weights.flatten(0, 1))
        .sum();
  }

  private Optional<Tensor> media(Pages.Batch batch) {
    if (batch.pixels().length == 0) {
      return Optional.empty();
    }
    int side = model.config().vision().imageSize();
    Tensor pixels = Tensor.ofArray(batch.pixels(), batch.size(), 1, 1, 3, side, side);
    if (trainVision) {
      Tensor tokens = model.visionEncoder().patchTokens(pixels.flatten(0, 2)); // (B, V, D)
      return Optional.of(
          model
              .perceiver()
              .forward(tokens.view(batch.size(), 1, 1, tokens.size(1), tokens.size(2))));
    }
    try (var noGrad = NoGrad.open()) {
      return Optional.of(model.encodeImages(pixels)); // (B, 1, L, D)
    }
  }
}
