package org.mmgpt.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.torch.Tensors;

class LoraAdaptersTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> SHOP = Optional.of("shop");
  private static final Optional<String> ZOO = Optional.of("zoo");
  private static final LoraConfig PLAIN = LoraConfig.of(2, 4);

  private long liveBefore;
  private Flamingo model;
  private LoraAdapters adapters;

  @BeforeEach
  void build() {
    liveBefore = Tensors.live();
    model = TinyModel.create();
    adapters = new LoraAdapters(model);
    adapters.add("shop", TinyModel.drawn(PLAIN, model, 3));
    LoraConfig dora =
        PLAIN.toBuilder().targetModules(TargetModules.of("q_proj")).useDora(true).build();
    adapters.add("zoo", TinyModel.drawn(dora, model, 4));
  }

  @AfterEach
  void nothingLeaks() {
    adapters.close();
    model.close();
    assertThat(Tensors.live()).isEqualTo(liveBefore);
  }

  private float[] row(int row, Optional<String> adapter) {
    adapters.use(adapter);
    return half(TinyModel.logits(model), row);
  }

  private static float[] half(float[] logits, int row) {
    int length = logits.length / 2;
    return Arrays.copyOfRange(logits, row * length, (row + 1) * length);
  }

  /** A request's answer doesn't depend on which adapters its neighbours have. */
  @Test
  void everyRowOfABatchHasItsOwnAdapter() {
    for (List<Optional<String>> rows :
        List.of(List.of(SHOP, ZOO), List.of(ZOO, NONE), List.of(NONE, SHOP), List.of(ZOO, SHOP))) {
      adapters.useByRow(rows);
      float[] mixed = TinyModel.logits(model);
      for (int row = 0; row < 2; row++) {
        assertThat(half(mixed, row)).containsExactly(row(row, rows.get(row)), within(1e-5f));
      }
    }
    assertThat(row(0, SHOP)).isNotEqualTo(row(0, ZOO)).isNotEqualTo(row(0, NONE));
  }

  @Test
  void wholeModulesDoNotShareABatch() {
    LoraConfig whole = PLAIN.toBuilder().modulesToSave(List.of("lm_head")).build();
    adapters.add("whole", TinyModel.drawn(whole, model, 5));
    assertThat(adapters.canShareBatch(Set.of(SHOP, NONE))).isTrue();
    assertThat(adapters.canShareBatch(Set.of(SHOP, Optional.of("whole")))).isFalse();
    assertThatThrownBy(() -> adapters.useByRow(List.of(SHOP, Optional.of("whole"))))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("modules_to_save");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> adapters.use(Optional.of("sho")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("\"sho\"")
        .hasMessageContaining("shop");
  }
}
