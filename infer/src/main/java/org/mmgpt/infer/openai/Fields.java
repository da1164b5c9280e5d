package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a JSON object, each read as what it has to be. {@code null} counts as absent. */
final class Fields {
  private final JsonNode node;
  private final String path;

  /**
   * @param path where the object is, for errors; empty or ending with a dot
   */
  Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Of those that aren't null. */
  Stream<String> names() {
    return node.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .map(Map.Entry::getKey);
  }

  JsonNode raw(String name) {
    return node.path(name);
  }

  String string(String name) {
    return optionalString(name).orElseThrow(() -> wrong(name, "is required"));
  }

  Optional<String> optionalString(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.get(name).isTextual()) {
      throw wrong(name, "must be a string");
    }
    return Optional.of(node.get(name).textValue());
  }

  boolean flag(String name, boolean absent) {
    if (!has(name)) {
      return absent;
    }
    if (!node.get(name).isBoolean()) {
      throw wrong(name, "must be true or false");
    }
    return node.get(name).booleanValue();
  }

  Optional<Integer> integer(String name, int least, int most) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, "must be an integer between %d and %d".formatted(least, most));
    }
    if (value.intValue() < least || value.intValue() > most) {
      throw wrong(name, "must be between %d and %d".formatted(least, most));
    }
    return Optional.of(value.intValue());
  }

  Optional<Long> seed(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.get(name).isIntegralNumber() || !node.get(name).canConvertToLong()) {
      throw wrong(name, "must be an integer of 64 bits");
    }
    return Optional.of(node.get(name).longValue());
  }

  Optional<Double> number(String name, double least, double most) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw wrong(name, "must be a number between %s and %s".formatted(least, most));
    }
    return Optional.of(value.doubleValue());
  }

  /** A list of objects. */
  List<Fields> objects(String name) {
    JsonNode list = node.path(name);
    if (!list.isArray()) {
      throw wrong(name, "must be an array");
    }
    var objects = new ArrayList<Fields>();
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).isObject()) {
        throw wrong(name + "[" + i + "]", "must be an object");
      }
      objects.add(new Fields(list.get(i), "%s%s[%d].".formatted(path, name, i)));
    }
    return objects;
  }

  Optional<Fields> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!node.get(name).isObject()) {
      throw wrong(name, "must be an object");
    }
    return Optional.of(new Fields(node.get(name), path + name + "."));
  }

  /** A string, or a list of at most so many. */
  List<String> strings(String name, int most) {
    JsonNode value = node.path(name);
    if (!has(name)) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(value.textValue());
    }
    if (!value.isArray() || value.size() > most) {
      throw wrong(name, "must be a string or an array of at most %d strings".formatted(most));
    }
    var strings = new ArrayList<String>();
    for (JsonNode one : value) {
      if (!one.isTextual()) {
        throw wrong(name, "must be a string or an array of strings");
      }
      strings.add(one.textValue());
    }
    return strings;
  }

  ApiException wrong(String name, String problem) {
    return ApiException.invalid(path + name, "'%s%s' %s.".formatted(path, name, problem));
  }
}
