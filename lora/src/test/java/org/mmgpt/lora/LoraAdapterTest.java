package org.mmgpt.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.Era;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.FlamingoConfig;
import org.mmgpt.model.GatedCrossAttentionConfig;
import org.mmgpt.model.HiddenAct;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.ModelException;
import org.mmgpt.model.PerceiverConfig;
import org.mmgpt.model.RopeScaling;
import org.mmgpt.model.TextConfig;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.VisionConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Tensors;
import org.mmgpt.torch.Torch;

class LoraAdapterTest {
  private static final int IMAGE = 97;

  private static final FlamingoConfig TINY =
      new FlamingoConfig(
          new VisionConfig(16, 8, 24, 48, 1, 2, HiddenAct.QUICK_GELU, 1e-5),
          new PerceiverConfig(24, 1, 12, 2, 4, 2),
          new GatedCrossAttentionConfig(2, 8, 2, 2, true),
          new TextConfig(99, 32, 48, 2, 4, 2, 8, 64, 1e-6, 10000, new RopeScaling.None(), false),
          IMAGE,
          96,
          98,
          Era.ORIGINAL);

  private long liveBefore;
  private Flamingo model;

  @BeforeEach
  void build() {
    liveBefore = Tensors.live();
    Torch.manualSeed(1);
    model = Flamingo.random(TINY, Device.CPU, DType.FLOAT32);
    // Closed gates would hide the pictures from every test.
    model
        .namedParameters()
        .forEach(
            (name, p) -> {
              if (name.endsWith("_gate")) {
                p.fill_(1.0);
              }
            });
  }

  @AfterEach
  void nothingLeaks() {
    model.close();
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  private float[] logits() {
    try (Scope scope = Scope.open()) {
      Torch.manualSeed(2);
      Tensor pixels = Torch.randn(1, 1, 1, 3, 16, 16);
      TokenBatch tokens = TokenBatch.of(new long[] {1, 5, IMAGE, 7, 8});
      return model.forward(tokens, Optional.of(pixels)).toFloatArray();
    }
  }

  @Test
  void aNewAdapterChangesNothing() {
    float[] before = logits();
    try (LoraAdapter adapter = LoraAdapter.create(LoraConfig.of(2, 4), model).attach()) {
      assertThat(adapter.namedParameters()).hasSize(2 * (2 * 4 + 5));
      assertThat(logits()).isEqualTo(before);
    }
  }

  @Test
  void trainingChangesAnswersAndSavingKeepsThem(@TempDir Path folder) {
    float[] base = logits();
    float[] tuned;
    try (LoraAdapter adapter = LoraAdapter.create(LoraConfig.of(2, 4), model).attach()) {
      adapter.namedParameters().values().forEach(p -> p.requiresGrad(true));
      try (Scope scope = Scope.open()) {
        TokenBatch tokens = TokenBatch.of(new long[] {1, 5, IMAGE, 7, 8});
        Tensor pixels = Torch.randn(1, 1, 1, 3, 16, 16);
        Tensor labels = Tensor.ofArray(new long[] {-100, -100, -100, 7, 8}, 1, 5);
        CausalLoss.mean(model.forward(tokens, Optional.of(pixels)), labels).backward();
      }
      try (Scope scope = Scope.open()) {
        adapter
            .namedParameters()
            .forEach(
                (name, p) ->
                    p.setGrad(
                        p.grad().orElseThrow(() -> new AssertionError("no gradient: " + name))));
        adapter.namedParameters().values().forEach(p -> p.detach().sub_(p.grad().orElseThrow()));
      }
      tuned = logits();
      assertThat(tuned).isNotEqualTo(base);
      adapter.save(folder);
    }
    assertThat(logits()).isEqualTo(base);
    try (LoraAdapter loaded = LoraAdapter.load(folder, model).attach()) {
      assertThat(logits()).isEqualTo(tuned);
    }
  }

  @Test
  void aModelDirectoryHoldsTheWholeNetwork(@TempDir Path folder) throws Exception {
    float[] before = logits();
    ModelDirectory.save(folder, model, DType.FLOAT32);
    model.close();
    model = Flamingo.load(folder, Device.CPU, DType.FLOAT32);
    assertThat(model.config()).isEqualTo(TINY);
    assertThat(logits()).isEqualTo(before);
  }

  @Test
  void aTargetThatHitsNothingIsNamedWithItsNeighbours() {
    assertThatThrownBy(
            () -> LoraAdapter.create(new LoraConfig(2, 4, 0, List.of("query_proj")), model))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("query_proj")
        .hasMessageContaining("q_proj");
  }
}
