package org.mmgpt.train.pretrain;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.step.Objective;

/** Vision encoder and perceiver name what stands where, through a linear head on the latents. */
final class VisionObjective implements Objective<Pictures.Batch>, AutoCloseable {
  private static final long REDUCTION_SUM = 2;

  private final Flamingo model;
  private final Tensor headWeight; // (LOGITS, D)
  private final Tensor headBias; // (LOGITS)

  VisionObjective(Flamingo model) {
    this.model = model;
    long dim = model.config().perceiver().dim();
    try (var scope = Scope.open()) {
      long[] shape = {SceneLabels.LOGITS, dim};
      headWeight =
          Torch.empty(shape, DType.FLOAT32, Device.CPU).normal_(0, 1 / Math.sqrt(dim)).escape();
      headBias = Torch.zeros(SceneLabels.LOGITS).escape();
    }
  }

  /** The head's parameters, to be trained along. */
  SequencedMap<String, Tensor> headParameters() {
    var parameters = new LinkedHashMap<String, Tensor>();
    parameters.put("head.weight", headWeight);
    parameters.put("head.bias", headBias);
    return parameters;
  }

  @Override
  public double weight(Pictures.Batch batch) {
    return batch.labels().length;
  }

  @Override
  public Tensor lossSum(Pictures.Batch batch) {
    Tensor logits = logits(batch); // (B, L, LOGITS)
    Tensor labels = labels(batch); // (B, COUNT)
    Optional<Tensor> sum = Optional.empty();
    for (int i = 0; i < SceneLabels.COUNT; i++) {
      Tensor loss =
          answer(logits, i)
              .crossEntropyLoss(labels.select(1, i), Optional.empty(), REDUCTION_SUM, -100, 0.0);
      sum = Optional.of(sum.map(before -> before.add(loss)).orElse(loss));
    }
    return sum.orElseThrow();
  }

  /** The share of pictures of which every class is named rightly. */
  double accuracy(Pictures.Batch batch) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      Tensor logits = logits(batch);
      Tensor labels = labels(batch);
      Tensor right = Torch.ones(batch.size());
      for (int i = 0; i < SceneLabels.COUNT; i++) {
        Tensor named = answer(logits, i).argmax(1, false).eq(labels.select(1, i)); // (B)
        right = right.mul(named.to(DType.FLOAT32));
      }
      return right.sum().item() / batch.size();
    }
  }

  private Tensor logits(Pictures.Batch batch) {
    int side = model.config().vision().imageSize();
    Tensor pixels = Tensor.ofArray(batch.pixels(), batch.size(), 3, side, side);
    Tensor tokens = model.visionEncoder().patchTokens(pixels); // (B, V, D)
    Tensor latents =
        model
            .perceiver()
            .forward(tokens.view(batch.size(), 1, 1, tokens.size(1), tokens.size(2)))
            .select(1, 0); // (B, L, D)
    return Torch.linear(latents, headWeight, headBias); // (B, L, LOGITS)
  }

  private static Tensor labels(Pictures.Batch batch) {
    return Tensor.ofArray(batch.labels(), batch.size(), SceneLabels.COUNT);
  }

  private static Tensor answer(Tensor logits, int index) {
    SceneLabels.Question question = SceneLabels.question(index);
    return logits
        .select(1, question.latent())
        .narrow(1, question.firstLogit(), question.classes()); // (B, classes)
  }

  @Override
  public void close() {
    headWeight.close();
    headBias.close();
  }
}
