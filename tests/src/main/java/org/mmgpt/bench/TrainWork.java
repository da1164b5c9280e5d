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
import org.mmgpt.train.AdamW;
import org.mmgpt.train.GradientClipping;
import org.mmgpt.train.ParameterGroup;

/** A step of fine-tuning: forward, backward, clipping, AdamW over a fresh LoRA adapter. */
final class TrainWork implements Work {
  private final Flamingo model;
  private final LoraAdapter adapter;
  private final AdamW optimizer;
  private final GradientClipping clipping = new GradientClipping(1.0);
  private final TokenBatch tokens;
  private final Optional<Tensor> pixels;
  private final Tensor labels;
  private final boolean checkpointing;

  TrainWork(
      Flamingo model, int rank, TokenBatch tokens, Optional<Tensor> pixels, boolean checkpointing) {
    this.checkpointing = checkpointing;
    this.model = model;
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
    optimizer.close();
    adapter.detach();
    adapter.close();
  }
}
