package org.mmgpt.lora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.model.ConfigException;

/**
 * PEFT's {@code adapter_config.json}, as far as it concerns LoRA.
 *
 * @param r rank of the two factors
 * @param loraAlpha the product is scaled by {@code loraAlpha / r}
 * @param loraDropout probability of dropping an input element of the adapter while training
 * @param targetModules names of linear layers; a layer is hit if its path ends in one of them
 */
public record LoraConfig(int r, double loraAlpha, double loraDropout, List<String> targetModules) {
  /** What the reference tunes: self attention, cross attention and its feed-forward. */
  public static final List<String> DEFAULT_TARGETS =
      List.of("q_proj", "k_proj", "v_proj", "o_proj", "to_q", "to_kv", "to_out", "ff.1", "ff.3");

  static final String FILE = "adapter_config.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public LoraConfig {
    targetModules = List.copyOf(targetModules);
    if (r < 1) {
      throw new ConfigException("LoRA's rank r must be positive, not " + r);
    }
    if (loraDropout < 0 || loraDropout >= 1) {
      throw new ConfigException("lora_dropout must lie in [0, 1), not " + loraDropout);
    }
    if (targetModules.isEmpty()) {
      throw new ConfigException("LoRA's target_modules are empty");
    }
  }

  /** Rank and alpha with the reference's targets and no dropout. */
  public static LoraConfig of(int r, double loraAlpha) {
    return new LoraConfig(r, loraAlpha, 0, DEFAULT_TARGETS);
  }

  /** What the product of the factors is multiplied with. */
  public double scaling() {
    return loraAlpha / r;
  }

  /** Whether PEFT's suffix rule hits this path: {@code a.q_proj} is hit by {@code q_proj}. */
  boolean targets(String path) {
    return targetModules.stream()
        .anyMatch(target -> path.equals(target) || path.endsWith("." + target));
  }

  static LoraConfig read(Path adapterDirectory) {
    Path file = adapterDirectory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(file + ": no such file; an adapter directory holds one");
    }
    try {
      JsonNode json = MAPPER.readTree(file.toFile());
      if (!json.path("peft_type").asText().equals("LORA")) {
        throw new ConfigException(file + ": peft_type must be LORA");
      }
      List<String> targets = new ArrayList<>();
      json.path("target_modules").forEach(target -> targets.add(target.asText()));
      return new LoraConfig(
          json.path("r").asInt(),
          json.path("lora_alpha").asDouble(),
          json.path("lora_dropout").asDouble(),
          targets);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage());
    }
  }

  void write(Path adapterDirectory) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("peft_type", "LORA");
    json.putNull("task_type");
    json.putNull("base_model_name_or_path");
    json.put("r", r);
    json.put("lora_alpha", loraAlpha);
    json.put("lora_dropout", loraDropout);
    targetModules.forEach(json.putArray("target_modules")::add);
    json.put("bias", "none");
    json.put("fan_in_fan_out", false);
    json.put("inference_mode", true);
    json.put("init_lora_weights", true);
    json.putNull("modules_to_save");
    try {
      MAPPER
          .writerWithDefaultPrettyPrinter()
          .writeValue(adapterDirectory.resolve(FILE).toFile(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
