package org.mmgpt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.config.FlamingoConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

/** A size of model with LLaMA's proportions, made with random weights. */
public enum Shape {
  /** For a rehearsal: nearly all of it is the vocabulary. */
  M4("4M", 32, 64, 2, 2, 64, 128, 4, 4, 2),
  M100("100M", 32, 384, 6, 6, 768, 2048, 8, 12, 2),
  B1("1B", 32, 768, 12, 12, 2048, 5504, 16, 16, 4),
  /** OpenFlamingo's: LLaMA 7B with ViT-L/14. */
  B9("9B", 14, 1024, 24, 16, 4096, 11008, 32, 32, 4);

  private final String label;
  private final String config;

  Shape(
      String label,
      int patch,
      int visionWidth,
      int visionLayers,
      int visionHeads,
      int width,
      int inner,
      int layers,
      int heads,
      int every) {
    this.label = label;
    config =
        """
        {"model_type": "mmgpt",
         "vision_config": {"image_size": 224, "patch_size": %d, "hidden_size": %d,
           "intermediate_size": %d, "num_hidden_layers": %d, "num_attention_heads": %d},
         "perceiver_config": {"dim": %d},
         "gated_cross_attention_config": {},
         "cross_attn_every_n_layers": %d,
         "text_config": {"vocab_size": 32003, "hidden_size": %d, "intermediate_size": %d,
           "num_hidden_layers": %d, "num_attention_heads": %d, "max_position_embeddings": 4096},
         "media_token_id": 32001, "eoc_token_id": 32000, "pad_token_id": 32002}
        """
            .formatted(
                patch,
                visionWidth,
                4 * visionWidth,
                visionLayers,
                visionHeads,
                visionWidth,
                every,
                width,
                inner,
                layers,
                heads);
  }

  String label() {
    return label;
  }

  /** Whether its weights fit into a file that is written at each run. */
  boolean stored() {
    return this == M4 || this == M100;
  }

  /** Writes the configuration, and with {@code stored} random weights too. */
  public void write(Path directory, boolean stored) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("config.json"), config);
    FlamingoConfig complete = FlamingoConfig.load(directory);
    ModelDirectory.writeConfig(directory, complete);
    if (stored) {
      try (Flamingo model = Flamingo.random(complete, Device.CPU, DType.FLOAT32)) {
        ModelDirectory.save(directory, model, DType.FLOAT32);
      }
    }
  }
}
