package org.mmgpt.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.model.Era;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.FlamingoConfig;
import org.mmgpt.model.GatedCrossAttentionConfig;
import org.mmgpt.model.HiddenAct;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.PerceiverConfig;
import org.mmgpt.model.RopeScaling;
import org.mmgpt.model.TextConfig;
import org.mmgpt.model.VisionConfig;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.SafeTensorsWriter;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** The network that the golden data was computed with, and its adapter. */
final class GoldenModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Flamingo model;
  private final LoraAdapter adapter;

  private GoldenModel(Flamingo model, LoraAdapter adapter) {
    this.model = model;
    this.adapter = adapter;
  }

  /** Puts the pieces together in {@code folder}, a model directory from then on. */
  static GoldenModel assemble(Path folder) {
    try {
      ModelDirectory.writeConfig(folder, config());
      weights(folder.resolve("model.safetensors"));
      Files.copy(golden("llama/tokenizer.json"), folder.resolve("tokenizer.json"));
      Files.writeString(
          folder.resolve("preprocessor_config.json"),
          """
          {"crop_size": 28, "image_mean": [0.48145466, 0.4578275, 0.40821073],
           "image_std": [0.26862954, 0.26130258, 0.27577711]}\
          """);
      Flamingo model = Flamingo.load(folder, Device.CPU, DType.FLOAT32);
      return new GoldenModel(model, LoraAdapter.load(golden("peft"), model).attach());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Flamingo model() {
    return model;
  }

  LoraAdapter adapter() {
    return adapter;
  }

  /** A file of the golden data. */
  static Path golden(String name) {
    try {
      return Path.of(GoldenModel.class.getResource("/golden/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String name) {
    try {
      return JSON.readTree(golden(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FlamingoConfig config() {
    JsonNode text = json("llama/config.json");
    JsonNode clip = json("clip/tiny-dev.json").get("vision_cfg");
    JsonNode flamingo = json("openflamingo/flamingo_config.json");
    JsonNode perceiver = flamingo.get("perceiver");
    JsonNode gated = flamingo.get("gated_cross_attention");
    int width = clip.get("width").asInt();
    int heads = text.get("num_attention_heads").asInt();
    int hidden = text.get("hidden_size").asInt();
    return new FlamingoConfig(
        new VisionConfig(
            clip.get("image_size").asInt(),
            clip.get("patch_size").asInt(),
            width,
            (int) (width * clip.get("mlp_ratio").asDouble()),
            clip.get("layers").asInt(),
            width / clip.get("head_width").asInt(),
            HiddenAct.QUICK_GELU,
            1e-5),
        new PerceiverConfig(
            perceiver.get("dim").asInt(),
            perceiver.get("depth").asInt(),
            perceiver.get("dim_head").asInt(),
            perceiver.get("heads").asInt(),
            perceiver.get("num_latents").asInt(),
            perceiver.get("ff_mult").asInt()),
        new GatedCrossAttentionConfig(
            gated.get("every_n_layers").asInt(),
            gated.get("dim_head").asInt(),
            gated.get("heads").asInt(),
            gated.get("ff_mult").asInt(),
            true),
        new TextConfig(
            text.get("vocab_size").asInt() + 3,
            hidden,
            text.get("intermediate_size").asInt(),
            text.get("num_hidden_layers").asInt(),
            heads,
            heads,
            hidden / heads,
            text.get("max_position_embeddings").asInt(),
            text.get("rms_norm_eps").asDouble(),
            10000,
            new RopeScaling.None(),
            false),
        flamingo.get("media_token_id").asInt(),
        flamingo.get("eoc_token_id").asInt(),
        flamingo.get("pad_token_id").asInt(),
        Era.ORIGINAL);
  }

  private static void weights(Path file) throws IOException {
    SafeTensorsWriter writer = new SafeTensorsWriter();
    try (SafeTensors llama = SafeTensors.open(golden("llama"));
        SafeTensors clip = SafeTensors.open(golden("clip/open_clip_model.safetensors"));
        SafeTensors flamingo = SafeTensors.open(golden("openflamingo/checkpoint.safetensors"));
        Scope scope = Scope.open()) {
      for (String name : llama.names()) {
        Tensor weight = llama.tensor(name);
        if (name.equals("lm_head.weight")) {
          Tensor added = Torch.zeros(3, weight.size(1));
          writer.add("lang_encoder." + name, Torch.cat(java.util.List.of(weight, added), 0));
        } else if (!name.equals("model.embed_tokens.weight")) {
          String place = name.replaceFirst("^(model\\.layers\\.\\d+\\.)", "$1decoder_layer.");
          writer.add("lang_encoder." + place, weight);
        }
      }
      for (String name : clip.names()) {
        if (name.startsWith("visual.")) {
          writer.add("vision_encoder." + name, clip.tensor(name));
        }
      }
      for (String name : flamingo.names()) {
        writer.add(name, flamingo.tensor(name));
      }
      writer.write(file);
    }
  }

  @Override
  public void close() {
    adapter.close();
    model.close();
  }
}
