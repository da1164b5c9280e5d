package org.mmgpt.model.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One object of a {@code config.json}, which knows its place for the error messages. A getter
 * without a default throws a {@link ConfigException} that names file and key where the key is
 * absent or null, and every getter does where the value is of another kind.
 */
public record ConfigNode(String place, JsonNode json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * The object that a file holds.
   *
   * @throws ConfigException if there is no such file, or no JSON object in it
   */
  public static ConfigNode read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(file + ": no such file; a model directory holds a config.json");
    }
    try {
      JsonNode json = MAPPER.readTree(file.toFile());
      if (!json.isObject()) {
        throw new ConfigException(file + ": expected a JSON object");
      }
      return new ConfigNode(file.toString(), json);
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage());
    }
  }

  /** The object under {@code key}; absent and JSON null are the same. */
  public Optional<ConfigNode> find(String key) {
    return value(key).map(node -> new ConfigNode(place + ": " + key, object(key, node)));
  }

  /**
   * The object under {@code key}.
   *
   * @throws ConfigException if it is missing, or something else
   */
  public ConfigNode at(String key) {
    return find(key).orElseThrow(() -> missing(key));
  }

  /**
   * A whole number from 1 on, such as a size.
   *
   * @throws ConfigException if it is missing, or something else
   */
  public int positive(String key) {
    return toPositive(key, value(key).orElseThrow(() -> missing(key)));
  }

  /** The same, {@code otherwise} where it is missing. */
  public int positive(String key, int otherwise) {
    return value(key).map(node -> toPositive(key, node)).orElse(otherwise);
  }

  /**
   * A whole number from 0 on, such as a token's id.
   *
   * @throws ConfigException if it is missing, or something else
   */
  public int natural(String key) {
    return toNatural(key, value(key).orElseThrow(() -> missing(key)));
  }

  /** The same, {@code otherwise} where it is missing. */
  public int natural(String key, int otherwise) {
    return value(key).map(node -> toNatural(key, node)).orElse(otherwise);
  }

  /**
   * Any number.
   *
   * @throws ConfigException if it is missing, or something else
   */
  public double number(String key) {
    return toNumber(key, value(key).orElseThrow(() -> missing(key)));
  }

  /** The same, {@code otherwise} where it is missing. */
  public double number(String key, double otherwise) {
    return value(key).map(node -> toNumber(key, node)).orElse(otherwise);
  }

  /** True or false, {@code otherwise} where it is missing. */
  public boolean flag(String key, boolean otherwise) {
    return value(key).map(node -> toFlag(key, node)).orElse(otherwise);
  }

  /** A string, {@code otherwise} where it is missing. */
  public String text(String key, String otherwise) {
    return value(key).map(node -> toText(key, node)).orElse(otherwise);
  }

  /** An error about {@code key}. */
  public ConfigException wrong(String key, String what) {
    return new ConfigException(place + ": " + key + " " + what);
  }

  private Optional<JsonNode> value(String key) {
    return Optional.ofNullable(json.get(key)).filter(node -> !node.isNull());
  }

  private ConfigException missing(String key) {
    return wrong(key, "is missing");
  }

  private JsonNode object(String key, JsonNode node) {
    if (!node.isObject()) {
      throw wrong(key, "must be an object, not " + node);
    }
    return node;
  }

  private int toPositive(String key, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() <= 0) {
      throw wrong(key, "must be a positive whole number, not " + node);
    }
    return node.intValue();
  }

  private int toNatural(String key, JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      throw wrong(key, "must be a whole number from 0 on, not " + node);
    }
    return node.intValue();
  }

  private double toNumber(String key, JsonNode node) {
    if (!node.isNumber()) {
      throw wrong(key, "must be a number, not " + node);
    }
    return node.doubleValue();
  }

  private boolean toFlag(String key, JsonNode node) {
    if (!node.isBoolean()) {
      throw wrong(key, "must be true or false, not " + node);
    }
    return node.booleanValue();
  }

  private String toText(String key, JsonNode node) {
    if (!node.isTextual()) {
      throw wrong(key, "must be a string, not " + node);
    }
    return node.textValue();
  }
}
