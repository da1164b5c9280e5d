package org.mmgpt.model;

import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.Tensor;

/** SwiGLU (arXiv 2002.05202). */
final class LlamaMlp extends Module {
  private final Linear gateProj;
  private final Linear upProj;
  private final Linear downProj;
  private final JoinedLinear gateUp;

  LlamaMlp(TextConfig config, Weights weights) {
    long dim = config.hiddenSize();
    long inner = config.intermediateSize();
    gateProj = child("gate_proj", weights.linear("gate_proj", dim, inner));
    upProj = child("up_proj", weights.linear("up_proj", dim, inner));
    downProj = child("down_proj", weights.linear("down_proj", inner, dim));
    gateUp = new JoinedLinear(false, gateProj, upProj);
  }

  Tensor forward(Tensor x) {
    return downProj.forward(Fused.siluMul(gateProj.forward(x), upProj.forward(x)));
  }

  /** Adds this layer's result to {@code x} (B, H), of which this is the norm. */
  void decode(Tensor x, RMSNorm norm, DecodeBackend with) {
    with.addProduct(x, with.gateTimesUp(x, norm, gateUp), downProj); // by way of (B, I)
  }

  /** From now on the first two products are one in {@link #decode}. */
  void join() {
    gateUp.join();
  }

  @Override
  public void close() {
    super.close();
    gateUp.close();
  }
}
