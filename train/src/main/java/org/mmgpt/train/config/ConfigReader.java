package org.mmgpt.train.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.mmgpt.data.error.NearestName;

/**
 * Reads a YAML file into configuration records, strictly: a key that no record has, a missing one,
 * a value of the wrong kind or outside its range is a {@link ConfigException} that names the place.
 *
 * <p>What the file leaves out comes from a commented YAML of defaults beside the record's class, so
 * the defaults can be read by people too.
 */
public final class ConfigReader {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private ConfigReader() {}

  /**
   * Reads {@code file}, puts {@code overrides} ({@code a.b=value}) over it, and both over the
   * defaults.
   *
   * @param defaults a resource beside {@code type}
   */
  static <T> T read(Path file, List<String> overrides, String defaults, Class<T> type) {
    return read(file, overrides, YamlTree.parse(defaults, defaultsText(defaults, type)), type);
  }

  /** Reads a file that has no defaults: every key must be in it or among the overrides. */
  public static <T> T read(Path file, List<String> overrides, Class<T> type) {
    return read(file, overrides, YamlTree.parse("no defaults", ""), type);
  }

  private static <T> T read(Path file, List<String> overrides, YamlTree defaults, Class<T> type) {
    YamlTree tree = YamlTree.read(file);
    overrides.forEach(tree::override);
    ObjectNode merged = tree.over(defaults);
    fillLists(merged);
    try {
      return MAPPER.treeToValue(merged, type);
    } catch (JsonMappingException e) {
      throw new ConfigException(describe(e, tree, merged));
    } catch (JsonProcessingException e) {
      throw new ConfigException(file + ": " + e.getOriginalMessage());
    }
  }

  /** A section's key {@code each} holds what the entries of that section's lists leave out. */
  private static void fillLists(ObjectNode section) {
    for (JsonNode child : section) {
      if (child instanceof ObjectNode nested) {
        fillLists(nested);
      }
    }
    if (section.remove("each") instanceof ObjectNode each) {
      for (JsonNode list : section) {
        for (JsonNode entry : list) {
          if (entry instanceof ObjectNode object) {
            each.properties().forEach(key -> object.putIfAbsent(key.getKey(), key.getValue()));
          }
        }
      }
    }
  }

  /** The text of the defaults, comments included. */
  private static String defaultsText(String resource, Class<?> type) {
    try (InputStream stream = type.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every value of {@code config} by its key, with points for keys inside sections, as text. */
  static SequencedMap<String, String> flat(Object config) {
    var values = new LinkedHashMap<String, String>();
    flatten("", MAPPER.valueToTree(config), values);
    return values;
  }

  private static void flatten(String path, JsonNode node, SequencedMap<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry -> {
                String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                flatten(key, entry.getValue(), into);
              });
    } else {
      into.put(path, node.isValueNode() ? node.asText() : node.toString());
    }
  }

  private static String describe(JsonMappingException e, YamlTree tree, ObjectNode merged) {
    List<String> path = e.getPath().stream().map(ConfigReader::step).toList();
    String at = tree.placeOf(path) + ": ";
    String key = String.join(".", path);
    return switch (e) {
      case UnrecognizedPropertyException unknown -> at + unknown(unknown);
      case InvalidFormatException format ->
          at + "%s: '%s' is not %s".formatted(key, format.getValue(), kind(format.getTargetType()));
      case ValueInstantiationException invalid when invalid.getCause() != null ->
          // The record's own check names the key; its section is the path.
          placeOfNamed(invalid, path, tree) + ": " + invalid.getCause().getMessage();
      case MismatchedInputException mismatch
          when merged.at("/" + String.join("/", path)).isMissingNode() ->
          at + "key '" + key + "' is missing";
      case MismatchedInputException mismatch ->
          at + "%s: expected %s".formatted(key, kind(mismatch.getTargetType()));
      default -> at + key + ": " + e.getOriginalMessage();
    };
  }

  private static String unknown(UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    String hint =
        NearestName.of(e.getPropertyName(), known)
            .map(name -> "did you mean '" + name + "'?")
            .orElseGet(
                () -> "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
    return "unknown key '" + e.getPropertyName() + "'; " + hint;
  }

  /**
   * A record complains as "KEY must be ..."; then the key's own line is better than its section's.
   */
  private static String placeOfNamed(
      ValueInstantiationException e, List<String> section, YamlTree tree) {
    String key = String.valueOf(e.getCause().getMessage()).split("[ :]", 2)[0];
    var path = new ArrayList<>(section);
    path.addAll(List.of(key.split("\\.")));
    return tree.placeOf(path);
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() != null
        ? reference.getFieldName()
        : Integer.toString(reference.getIndex());
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    } else if (type == double.class) {
      return "a number";
    } else if (type == boolean.class) {
      return "true or false";
    } else if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString())
              .collect(Collectors.joining(", "));
    } else if (List.class.isAssignableFrom(type)) {
      return "a list";
    } else if (type.isRecord()) {
      return "a section of keys";
    }
    return "text";
  }
}
