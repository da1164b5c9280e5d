package org.mmgpt.train.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A YAML mapping that knows where each of its keys was written. */
final class YamlTree {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode root = NODES.objectNode();
  private final Map<List<String>, String> places = new HashMap<>();

  private YamlTree() {}

  /** Reads a file, which may be empty. */
  static YamlTree read(Path file) {
    if (!Files.exists(file)) {
      throw new ConfigException(file + ": no such file");
    } else if (Files.isDirectory(file)) {
      throw new ConfigException(file + ": this is a folder; name a YAML file");
    }
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new ConfigException(file + ": this is no text in UTF-8");
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e);
    }
  }

  /** Reads text; {@code name} stands for the file in messages. */
  static YamlTree parse(String name, String text) {
    var tree = new YamlTree();
    tree.places.put(List.of(), name);
    try (JsonParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        tree.readObject(parser, name, tree.root, List.of());
      } else if (first != null) {
        throw new ConfigException(name + ":1: expected 'key: value' lines");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new ConfigException(name + ":" + e.getLocation().getLineNr() + ": " + problem(e));
    } catch (IOException e) {
      throw new ConfigException(name + ": cannot be read: " + e.getMessage());
    }
  }

  /** SnakeYAML says what it was doing, where, what went wrong, and where again with an excerpt. */
  private static String problem(JsonProcessingException e) {
    List<String> said =
        e.getOriginalMessage()
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(String::strip)
            .toList();
    return said.isEmpty() ? "not YAML" : String.join(", ", said);
  }

  /** Where {@code path}, or the nearest key around it, was written; as FILE:LINE. */
  String placeOf(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      String place = places.get(path.subList(0, length));
      if (place != null) {
        return place;
      }
    }
    return places.getOrDefault(List.<String>of(), "configuration");
  }

  /** Sets {@code a.b.c=value}; the value is YAML, so numbers and {@code [lists]} work. */
  void override(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new ConfigException("'" + assignment + "': expected key=value");
    }
    List<String> path = List.of(assignment.substring(0, equals).split("\\.", -1));
    if (path.contains("")) {
      throw new ConfigException("'" + assignment + "': a name is missing beside a point");
    }
    YamlTree value = parse("'" + assignment + "'", "value: " + assignment.substring(equals + 1));
    ObjectNode at = root;
    for (String key : path.subList(0, path.size() - 1)) {
      at = at.get(key) instanceof ObjectNode object ? object : at.putObject(key);
    }
    at.set(path.getLast(), value.root.get("value"));
    places.put(path, "'" + assignment + "'");
  }

  /** Puts this tree's values over those of {@code defaults}; lists are replaced as a whole. */
  ObjectNode over(YamlTree defaults) {
    ObjectNode merged = defaults.root.deepCopy();
    merge(merged, root);
    return merged;
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (into.get(entry.getKey()) instanceof ObjectNode old
          && entry.getValue() instanceof ObjectNode section) {
        merge(old, section);
      } else {
        into.set(entry.getKey(), entry.getValue());
      }
    }
  }

  private void readObject(JsonParser parser, String file, ObjectNode into, List<String> path)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      List<String> at = append(path, key);
      String place = file + ":" + parser.currentTokenLocation().getLineNr();
      if (places.put(at, place) != null) {
        throw new ConfigException(place + ": key '" + key + "' is given twice");
      }
      parser.nextToken();
      into.set(key, readValue(parser, file, at));
    }
  }

  private JsonNode readValue(JsonParser parser, String file, List<String> path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        readObject(parser, file, object, path);
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          List<String> at = append(path, Integer.toString(array.size()));
          places.put(at, file + ":" + parser.currentTokenLocation().getLineNr());
          array.add(readValue(parser, file, at));
        }
        yield array;
      }
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      default -> scalar(parser.getText());
    };
  }

  /** YAML 1.1 takes {@code 1e-5} for a string because it lacks a point; nobody means that. */
  private static JsonNode scalar(String text) {
    return text.matches("[-+]?\\d+[eE][-+]?\\d+")
        ? NODES.numberNode(Double.parseDouble(text))
        : NODES.textNode(text);
  }

  private static List<String> append(List<String> path, String key) {
    var longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }
}
