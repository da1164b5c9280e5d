package org.mmgpt.model;

import java.util.List;
import org.mmgpt.model.attention.Fused;
import org.mmgpt.model.backend.DecodeBackend;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.model.layer.JoinedLinear;
import org.mmgpt.model.layer.Linear;
import org.mmgpt.model.layer.Module;
import org.mmgpt.model.layer.RMSNorm;
import org.mmgpt.model.layer.Weights;
import org.mmgpt.torch.Tensor;

/** SwiGLU (arXiv 2002.05202). */
final class LlamaMlp extends Module {
  private final Linear downProj;
  private final JoinedLinear gateUp;

  LlamaMlp(TextConfig config, Weights weights) {
    long dim = config.hiddenSize();
    long inner = config.intermediateSize();
    Linear gateProj = child("gate_proj", weights.linear("gate_proj", dim, inner));
    Linear upProj = child("up_proj", weights.linear("up_proj", dim, inner));
    downProj = child("down_proj", weights.linear("down_proj", inner, dim));
    gateUp = new JoinedLinear(false, gateProj, upProj);
  }

  /** {@code x} (B, T, H) to its result plus {@code residual} (B, T, H). */
  Tensor forward(Tensor x, Tensor residual) {
    List<Tensor> both = gateUp.each(x); // (B, T, I) each
    return downProj.forward(Fused.siluMul(both.get(0), both.get(1)), residual);
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
