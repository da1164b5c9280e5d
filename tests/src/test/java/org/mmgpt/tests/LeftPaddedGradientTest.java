package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * The last padding token on the left predicts the first token of its row, from attention that sees
 * no key. libtorch's fused kernel gives that a gradient a million times too large.
 */
class LeftPaddedGradientTest {
  private static final int LENGTH = 24;
  private static final int PADDING = 5;

  @TempDir private Path folder;

  @Test
  void isTheSlopeOfTheLoss() {
    try (GoldenModel golden = GoldenModel.assemble(folder);
        Scope scope = Scope.open()) {
      Torch.manualSeed(3);
      // The last layer's values: autograd lets scores pass through a mask that in truth absorbs
      // them, as in the original, so that what comes before them has another slope.
      Tensor weight =
          golden
              .model()
              .langEncoder()
              .namedParameters()
              .get("model.layers.3.decoder_layer.self_attn.v_proj.weight");
      weight.requiresGrad(true);
      loss(golden).backward();
      Tensor direction = weight.randnLike().mul(weight.norm().div(weight.numel())).detach();
      double slope = weight.grad().orElseThrow().mul(direction).sum().item();
      weight.requiresGrad(false);
      double measured;
      try (NoGrad noGrad = NoGrad.open()) {
        weight.add_(direction);
        measured = loss(golden).item();
        weight.sub_(direction.mul(2));
        measured = (measured - loss(golden).item()) / 2;
        weight.add_(direction);
      }
      assertThat(slope).isCloseTo(measured, within(0.02 * Math.abs(measured)));
    }
  }

  private static Tensor loss(GoldenModel golden) {
    long[] ids = new long[2 * LENGTH];
    long[] mask = new long[ids.length];
    Arrays.setAll(ids, i -> 3 + 37 * i % 900);
    Arrays.fill(mask, 1);
    long[] labels = ids.clone();
    for (int i = LENGTH; i < LENGTH + PADDING; i++) {
      ids[i] = golden.model().config().padTokenId();
      mask[i] = 0;
      labels[i] = CausalLoss.IGNORED;
    }
    Tensor logits =
        golden.model().forward(new TokenBatch(ids, mask, 2, LENGTH), Optional.empty()); // (2, T, V)
    return CausalLoss.mean(logits, Tensor.ofArray(labels, 2, LENGTH).to(logits.device()));
  }
}
