package org.mmgpt.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlamingoConfigTest {
  private static final String CONFIG =
      """
      {"model_type": "mmgpt",
       "vision_config": {"image_size": 28, "patch_size": 7, "hidden_size": 48,
         "intermediate_size": 192, "num_hidden_layers": 3, "num_attention_heads": 3},
       "perceiver_config": {"depth": 2, "dim_head": 16, "heads": 4, "num_latents": 8},
       "gated_cross_attention_config": {"dim_head": 16, "heads": 4},
       "cross_attn_every_n_layers": 2,
       "text_config": {"vocab_size": 1003, "hidden_size": 64, "intermediate_size": 112,
         "num_hidden_layers": 4, "num_attention_heads": 4, "rope_scaling": null},
       "media_token_id": 1001, "eoc_token_id": 1000, "pad_token_id": 1002}
      """;

  @TempDir Path directory;

  @Test
  void readsDimensionsAndFillsInTheReleasedModelsDefaults() throws IOException {
    FlamingoConfig config = load(CONFIG);

    assertThat(config.vision().numPatches()).isEqualTo(16);
    assertThat(config.vision().hiddenAct()).isEqualTo(HiddenAct.QUICK_GELU);
    assertThat(config.perceiver().dim()).isEqualTo(48);
    assertThat(config.text().numKeyValueHeads()).isEqualTo(4);
    assertThat(config.text().headDim()).isEqualTo(16);
    assertThat(config.text().ropeScaling()).isEqualTo(new RopeScaling.None());
    assertThat(config.era()).isEqualTo(Era.ORIGINAL);
  }

  @Test
  void crossAttentionStandsBeforeEveryNthLayer() throws IOException {
    GatedCrossAttentionConfig config = load(CONFIG).gatedCrossAttention();

    assertThat(config.precedes(0)).isFalse();
    assertThat(config.precedes(1)).isTrue();
    assertThat(config.precedes(3)).isTrue();
  }

  @Test
  void namesTheFileAndTheKeyOfAWrongValue() {
    assertThatThrownBy(() -> load(CONFIG.replace("\"depth\": 2", "\"depth\": -2")))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith(
            "config.json: perceiver_config: depth must be a positive whole number, not -2");
    assertThatThrownBy(() -> load(CONFIG.replace("\"vocab_size\": 1003, ", "")))
        .hasMessageEndingWith("config.json: text_config: vocab_size is missing");
    assertThatThrownBy(() -> load(CONFIG.replace("1001", "1003")))
        .hasMessageEndingWith("media_token_id 1003 lies outside the vocabulary of 1003");
  }

  /** It was told by a list of each layer's biases, "unknown" for an importer. */
  @Test
  void aDecoderWithBiasesIsRefused() {
    for (String key : List.of("attention_bias", "mlp_bias")) {
      String biased = CONFIG.replace("\"rope_scaling\": null", "\"%s\": true".formatted(key));
      assertThatThrownBy(() -> load(biased))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("config.json: text_config: %s is true; only".formatted(key));
    }
  }

  @Test
  void namesTheLineOfBrokenJson() {
    assertThatThrownBy(() -> load("{\n\"model_type\": mmgpt}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("config.json:2: not JSON");
  }

  private FlamingoConfig load(String json) throws IOException {
    Files.writeString(directory.resolve("config.json"), json);
    return FlamingoConfig.load(directory);
  }
}
