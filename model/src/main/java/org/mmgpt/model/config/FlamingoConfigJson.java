package org.mmgpt.model.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what {@link FlamingoConfig#load} reads. */
public final class FlamingoConfigJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FlamingoConfigJson() {}

  /** As {@link FlamingoConfig#load} reads it. */
  public static String write(FlamingoConfig config) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("model_type", "mmgpt");
    vision(root.putObject("vision_config"), config.vision());
    perceiver(root.putObject("perceiver_config"), config.perceiver());
    GatedCrossAttentionConfig gated = config.gatedCrossAttention();
    root.put("cross_attn_every_n_layers", gated.everyNLayers());
    root.putObject("gated_cross_attention_config")
        .put("dim_head", gated.dimHead())
        .put("heads", gated.heads())
        .put("ff_mult", gated.ffMult())
        .put("only_attend_immediate_media", gated.onlyAttendImmediateMedia());
    text(root.putObject("text_config"), config.text());
    root.put("media_token_id", config.mediaTokenId());
    root.put("eoc_token_id", config.eocTokenId());
    root.put("pad_token_id", config.padTokenId());
    root.putObject("era")
        .put("ln_post_on_patch_tokens", config.era().lnPostOnPatchTokens())
        .put("strip_around_added_tokens", config.era().stripAroundAddedTokens())
        .put("beam_length_includes_prompt", config.era().beamLengthIncludesPrompt());
    return root.toPrettyString() + "\n";
  }

  private static void vision(ObjectNode node, VisionConfig vision) {
    node.put("image_size", vision.imageSize())
        .put("patch_size", vision.patchSize())
        .put("hidden_size", vision.hiddenSize())
        .put("intermediate_size", vision.intermediateSize())
        .put("num_hidden_layers", vision.numHiddenLayers())
        .put("num_attention_heads", vision.numAttentionHeads())
        .put("hidden_act", vision.hiddenAct().key())
        .put("layer_norm_eps", vision.layerNormEps());
  }

  private static void perceiver(ObjectNode node, PerceiverConfig perceiver) {
    node.put("dim", perceiver.dim())
        .put("depth", perceiver.depth())
        .put("dim_head", perceiver.dimHead())
        .put("heads", perceiver.heads())
        .put("num_latents", perceiver.numLatents())
        .put("ff_mult", perceiver.ffMult());
  }

  /** Puts {@code text_config} into {@code node}. */
  public static void text(ObjectNode node, TextConfig text) {
    node.put("vocab_size", text.vocabSize())
        .put("hidden_size", text.hiddenSize())
        .put("intermediate_size", text.intermediateSize())
        .put("num_hidden_layers", text.numHiddenLayers())
        .put("num_attention_heads", text.numAttentionHeads())
        .put("num_key_value_heads", text.numKeyValueHeads())
        .put("head_dim", text.headDim())
        .put("max_position_embeddings", text.maxPositionEmbeddings())
        .put("rms_norm_eps", text.rmsNormEps())
        .put("rope_theta", text.ropeTheta())
        .put("tie_word_embeddings", text.tieWordEmbeddings());
    switch (text.ropeScaling()) {
      case RopeScaling.None() -> node.putNull("rope_scaling");
      case RopeScaling.Linear(double factor) ->
          node.putObject("rope_scaling").put("rope_type", "linear").put("factor", factor);
      case RopeScaling.Dynamic(double factor) ->
          node.putObject("rope_scaling").put("rope_type", "dynamic").put("factor", factor);
      case RopeScaling.Llama3(double factor, double low, double high, double context) ->
          node.putObject("rope_scaling")
              .put("rope_type", "llama3")
              .put("factor", factor)
              .put("low_freq_factor", low)
              .put("high_freq_factor", high)
              .put("original_max_position_embeddings", context);
      case RopeScaling.Yarn yarn ->
          node.putObject("rope_scaling")
              .put("rope_type", "yarn")
              .put("factor", yarn.factor())
              .put("attention_factor", yarn.attentionFactor())
              .put("beta_fast", yarn.betaFast())
              .put("beta_slow", yarn.betaSlow())
              .put("original_max_position_embeddings", yarn.originalMaxPositionEmbeddings())
              .put("truncate", yarn.truncate());
    }
  }
}
