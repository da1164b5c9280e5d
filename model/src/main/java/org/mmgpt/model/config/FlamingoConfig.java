package org.mmgpt.model.config;

import java.nio.file.Path;

/** A model directory's {@code config.json}: the whole network. */
public record FlamingoConfig(
    VisionConfig vision,
    PerceiverConfig perceiver,
    GatedCrossAttentionConfig gatedCrossAttention,
    TextConfig text,
    int mediaTokenId,
    int eocTokenId,
    int padTokenId,
    Era era) {

  /** Reads {@code modelDirectory/config.json}; what is missing or wrong is named by its key. */
  public static FlamingoConfig load(Path modelDirectory) {
    ConfigNode root = ConfigNode.read(modelDirectory.resolve("config.json"));
    String type = root.text("model_type", "");
    if (!type.equals("mmgpt")) {
      throw root.wrong("model_type", "must be mmgpt, not \"" + type + "\"");
    }
    VisionConfig vision = VisionConfig.read(root.at("vision_config"));
    TextConfig text = TextConfig.read(root.at("text_config"));
    return new FlamingoConfig(
        vision,
        PerceiverConfig.read(root.at("perceiver_config"), vision.hiddenSize()),
        GatedCrossAttentionConfig.read(root, root.at("gated_cross_attention_config")),
        text,
        tokenId(root, "media_token_id", text),
        tokenId(root, "eoc_token_id", text),
        tokenId(root, "pad_token_id", text),
        root.find("era").map(Era::read).orElse(Era.ORIGINAL));
  }

  private static int tokenId(ConfigNode root, String key, TextConfig text) {
    int id = root.natural(key);
    if (id >= text.vocabSize()) {
      throw root.wrong(key, id + " lies outside the vocabulary of " + text.vocabSize());
    }
    return id;
  }
}
