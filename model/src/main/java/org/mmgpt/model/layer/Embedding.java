package org.mmgpt.model.layer;

import java.util.Optional;
import org.mmgpt.model.weights.Init;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** A row of weights for each token. */
public final class Embedding extends Module {
  private final Parameter weight; // (V, H)
  private final MatrixProduct product;

  /**
   * @param count V, the vocabulary
   * @param dim H
   */
  public Embedding(Weights weights, long count, long dim) {
    weight = parameter("weight", weights.parameter("weight", new Init.Normal(0.02), count, dim));
    product = MatrixProduct.suited(weight.own());
  }

  /** {@code ids} (...) to (..., H). */
  public Tensor forward(Tensor ids) {
    return Torch.embedding(weight.value(), ids);
  }

  /**
   * {@code hidden} (..., H) to scores (..., V), where output and input embeddings are tied. Tied is
   * the base's weight: an adapter's own input embedding leaves the output alone, as in PEFT.
   */
  public Tensor scores(Tensor hidden) {
    return product.of(hidden, weight.own(), Optional.empty());
  }

  /** (V, H) */
  public Tensor weight() {
    return weight.value();
  }
}
