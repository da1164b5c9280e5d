package org.mmgpt.model;

import org.mmgpt.torch.Tensor;

/** SwiGLU (arXiv 2002.05202). */
final class LlamaMlp extends Module {
  private final Linear gateProj;
  private final Linear upProj;
  private final Linear downProj;

  LlamaMlp(TextConfig config, Weights weights) {
    long dim = config.hiddenSize();
    long inner = config.intermediateSize();
    gateProj = child("gate_proj", weights.linear("gate_proj", dim, inner));
    upProj = child("up_proj", weights.linear("up_proj", dim, inner));
    downProj = child("down_proj", weights.linear("down_proj", inner, dim));
  }

  Tensor forward(Tensor x) {
    return downProj.forward(gateProj.forward(x).silu().mul(upProj.forward(x)));
  }
}
