package org.mmgpt.lora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.model.config.ConfigException;

/**
 * {@code adapter_config.json}: a {@link LoraConfig} and whatever else PEFT keeps there, which is
 * written back as it was read.
 */
final class AdapterConfigJson {
  static final String FILE = "adapter_config.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Variants of LoRA that compute something else: with them set, the numbers would be wrong. */
  private static final List<String> UNSUPPORTED =
      List.of(
          "lora_bias",
          "layer_replication",
          "target_parameters",
          "trainable_token_indices",
          "alora_invocation_tokens",
          "use_qalora",
          "use_bdlora",
          "arrow_config",
          "kasa_config",
          "velora_config",
          "monteclora_config");

  private final Path file;
  private final ObjectNode json;

  private AdapterConfigJson(Path file, ObjectNode json) {
    this.file = file;
    this.json = json;
  }

  /** What a new adapter's file says besides its {@link LoraConfig}. */
  static AdapterConfigJson initial() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("peft_type", "LORA");
    json.putNull("task_type");
    json.putNull("base_model_name_or_path");
    json.put("bias", "none");
    json.put("fan_in_fan_out", false);
    json.put("inference_mode", true);
    json.put("init_lora_weights", true);
    return new AdapterConfigJson(Path.of(FILE), json);
  }

  /**
   * @throws ConfigException if the file is missing, broken, or describes what isn't supported
   */
  static AdapterConfigJson read(Path adapterDirectory) {
    Path file = adapterDirectory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(file + ": no such file; an adapter directory holds one");
    }
    try {
      if (!(MAPPER.readTree(file.toFile()) instanceof ObjectNode json)) {
        throw new ConfigException(file + ": expected a JSON object");
      }
      return new AdapterConfigJson(file, json);
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage());
    }
  }

  LoraConfig config() {
    checkSupported();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    json.path("rank_pattern")
        .properties()
        .forEach(entry -> ranks.put(entry.getKey(), integer(entry.getKey(), entry.getValue())));
    Map<String, Double> alphas = new LinkedHashMap<>();
    json.path("alpha_pattern")
        .properties()
        .forEach(entry -> alphas.put(entry.getKey(), number(entry.getKey(), entry.getValue())));
    return new LoraConfig(
        integer("r", json.path("r")),
        number("lora_alpha", json.path("lora_alpha")),
        isSet(json.path("lora_dropout")) ? number("lora_dropout", json.get("lora_dropout")) : 0,
        modules("target_modules")
            .orElseThrow(() -> new ConfigException(file + ": target_modules is missing")),
        modules("exclude_modules"),
        layers(),
        strings("layers_pattern"),
        ranks,
        alphas,
        strings("modules_to_save"),
        json.path("use_rslora").asBoolean(),
        json.path("use_dora").asBoolean());
  }

  private void checkSupported() {
    if (!json.path("peft_type").asText().equals("LORA")) {
      throw new ConfigException(
          file + ": peft_type is " + json.path("peft_type") + "; only \"LORA\" can be read");
    }
    if (!json.path("bias").asText("none").equals("none")) {
      throw new ConfigException(file + ": bias is " + json.get("bias") + "; only \"none\" is read");
    }
    for (String key : UNSUPPORTED) {
      if (isSet(json.path(key))) {
        throw new ConfigException(
            "%s: %s is %s; this variant of LoRA is not supported, merge it with PEFT"
                .formatted(file, key, json.get(key)));
      }
    }
  }

  private List<Integer> layers() {
    List<Integer> layers = new ArrayList<>();
    JsonNode transform = json.path("layers_to_transform");
    if (transform.isArray()) {
      transform.forEach(layer -> layers.add(integer("layers_to_transform", layer)));
    } else if (isSet(transform)) {
      layers.add(integer("layers_to_transform", transform));
    }
    return layers;
  }

  private Optional<TargetModules> modules(String key) {
    JsonNode value = json.path(key);
    if (value.isTextual()) {
      return Optional.of(
          value.textValue().equalsIgnoreCase(TargetModules.AllLinear.KEY)
              ? new TargetModules.AllLinear()
              : new TargetModules.Expression(value.textValue()));
    }
    return isSet(value) ? Optional.of(new TargetModules.Suffixes(strings(key))) : Optional.empty();
  }

  private List<String> strings(String key) {
    JsonNode value = json.path(key);
    List<String> strings = new ArrayList<>();
    if (value.isTextual()) {
      strings.add(value.textValue());
    }
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        throw new ConfigException(file + ": " + key + " holds " + element + ", expected a string");
      }
      strings.add(element.textValue());
    }
    return strings;
  }

  private int integer(String key, JsonNode value) {
    if (!value.isInt()) {
      throw new ConfigException(file + ": " + key + " is " + value + ", expected an integer");
    }
    return value.intValue();
  }

  private double number(String key, JsonNode value) {
    if (!value.isNumber()) {
      throw new ConfigException(file + ": " + key + " is " + value + ", expected a number");
    }
    return value.doubleValue();
  }

  /** Whether a value is there that is neither null nor false nor empty. */
  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue())
        && !(value.isContainerNode() && value.isEmpty());
  }

  /** Writes the file in one step: a reader sees the old or the new one. */
  void write(LoraConfig config, Path adapterDirectory) throws IOException {
    ObjectNode out = json.deepCopy();
    out.put("r", config.r());
    put(out, "lora_alpha", config.loraAlpha());
    out.put("lora_dropout", config.loraDropout());
    put(out, "target_modules", Optional.of(config.targetModules()));
    put(out, "exclude_modules", config.excludeModules());
    put(out, "layers_to_transform", config.layersToTransform());
    put(out, "layers_pattern", config.layersPattern());
    config.rankPattern().forEach(out.putObject("rank_pattern")::put);
    ObjectNode alphas = out.putObject("alpha_pattern");
    config.alphaPattern().forEach((key, alpha) -> put(alphas, key, alpha));
    put(out, "modules_to_save", config.modulesToSave());
    out.put("use_rslora", config.useRslora());
    out.put("use_dora", config.useDora());
    Path partial = adapterDirectory.resolve("." + FILE + ".partial");
    Files.writeString(partial, out.toPrettyString() + "\n");
    Files.move(
        partial,
        adapterDirectory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whole numbers without a decimal point, as PEFT writes them. */
  private static void put(ObjectNode node, String key, double value) {
    if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
      node.put(key, (int) value);
    } else {
      node.put(key, value);
    }
  }

  private static void put(ObjectNode node, String key, List<?> values) {
    if (values.isEmpty()) {
      node.putNull(key);
    } else {
      node.set(key, MAPPER.valueToTree(values));
    }
  }

  private static void put(ObjectNode node, String key, Optional<TargetModules> modules) {
    if (modules.isEmpty()) {
      node.putNull(key);
      return;
    }
    switch (modules.get()) {
      case TargetModules.Suffixes(List<String> names) -> put(node, key, names);
      case TargetModules.Expression(String regex) -> node.put(key, regex);
      case TargetModules.AllLinear all -> node.put(key, TargetModules.AllLinear.KEY);
    }
  }
}
