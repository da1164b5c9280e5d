package org.mmgpt.model;

import org.mmgpt.torch.Tensor;

/** SwiGLU (arXiv 2002.05202). */
final class LlamaMlp extends Module {
  private final Linear gateProj;
  private final Linear upProj;
  private final Linear downProj;
  private final JoinedLinear gateUp;
  private final long inner;

  LlamaMlp(TextConfig config, Weights weights) {
    long dim = config.hiddenSize();
    inner = config.intermediateSize();
    gateProj = child("gate_proj", weights.linear("gate_proj", dim, inner));
    upProj = child("up_proj", weights.linear("up_proj", dim, inner));
    downProj = child("down_proj", weights.linear("down_proj", inner, dim));
    gateUp = new JoinedLinear(false, gateProj, upProj);
  }

  Tensor forward(Tensor x) {
    return downProj.forward(Fused.siluMul(gateProj.forward(x), upProj.forward(x)));
  }

  /** Adds this layer's result to {@code x} (N, H), of which {@code normed} (N, H) is the norm. */
  void decode(Tensor x, Tensor normed) {
    Tensor both = gateUp.forward(normed); // (N, 2 I)
    Tensor gate = both.narrow(1, 0, inner).silu_(); // (N, I)
    downProj.addTo(x, gate.mul(both.narrow(1, inner, inner)));
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
