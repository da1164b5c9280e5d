package org.mmgpt.bench;

import java.util.List;
import java.util.Optional;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraConfig;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.GradientCheckpointing;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.optimizer.AdamW;
import org.mmgpt.train.optimizer.GradientClipping;
import org.mmgpt.train.optimizer.ParameterGroup;
import org.mmgpt.train.parallel.Peers;
import org.mmgpt.train.parallel.StepTotals;

/** A step of fine-tuning: forward, backward, clipping, AdamW over a fresh LoRA adapter. */
final class TrainWork implements Work {
  private final Flamingo model;
  private final LoraAdapter adapter;
  private final AdamW optimizer;
  private final GradientClipping clipping = new GradientClipping(1.0);
  private final Peers peers;
  private final TokenBatch tokens;
  private final Optional<Tensor> pixels;
  private final Tensor labels;
  private final boolean checkpointing;

  /**
   * @param rank LoRA's
   * @param peers those that the gradients are averaged over, closed with this
   */
  TrainWork(
      Flamingo model,
      int rank,
      Peers peers,
      TokenBatch tokens,
      Optional<Tensor> pixels,
      boolean checkpointing) {
    this.checkpointing = checkpointing;
    this.model = model;
    this.peers = peers;
    this.tokens = tokens;
    this.pixels = pixels;
    adapter = LoraAdapter.create(LoraConfig.of(rank, 2.0 * rank), model).attach();
    adapter.training(true);
    adapter.namedParameters().values().forEach(parameter -> parameter.requiresGrad(true));
    optimizer =
        new AdamW(List.of(ParameterGroup.of(adapter.namedParameters(), 0)), AdamW.Settings.DEFAULT);
    labels =
        Tensor.ofArray(tokens.ids(), tokens.rows(), tokens.length())
            .to(model.device(), DType.INT64); // (B, T)
  }

  @Override
  public double run() {
    double loss;
    if (checkpointing) {
      try (var segments = GradientCheckpointing.open()) {
        loss = lossAndGradients();
      }
    } else {
      loss = lossAndGradients();
    }
    peers.mean(
        optimizer.parameters(),
        new StepTotals(loss, 1, tokens.rows(), tokens.rows() * tokens.length(), false));
    clipping.clip(optimizer.parameters());
    optimizer.step(1e-4);
    optimizer.clearGradients();
    return loss;
  }

  private double lossAndGradients() {
    try (Scope scope = Scope.open()) {
      Tensor mean = CausalLoss.mean(model.forward(tokens, pixels), labels);
      mean.backward();
      return mean.item();
    }
  }

  @Override
  public void close() {
    peers.close();
    optimizer.close();
    adapter.detach();
    adapter.close();
  }
}
