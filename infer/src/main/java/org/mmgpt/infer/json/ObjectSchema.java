package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmgpt.infer.json.Members.Property;

/**
 * Objects. Properties come in the schema's order. Names that aren't among them are written only
 * where there are no properties at all: such an object may have a schema for its names ({@code
 * propertyNames}, or one of {@code patternProperties}), and counts of its members.
 */
final class ObjectSchema {
  static final Set<String> KEYWORDS =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "unevaluatedProperties", // which all others are, where these are known
          "propertyNames",
          "patternProperties",
          "minProperties",
          "maxProperties");

  private static final Set<String> OF_MAPS = Set.of("propertyNames", "patternProperties");

  private final SchemaNode schema;
  private final SchemaReader reader;
  private final Set<String> required;
  private final JsonNode declared;

  private ObjectSchema(SchemaNode schema, SchemaReader reader) {
    this.schema = schema;
    this.reader = reader;
    this.required = required(schema);
    this.declared = schema.json().path("properties");
    if (!declared.isMissingNode() && !declared.isObject()) {
      throw schema.wrong("properties", "must be an object");
    }
  }

  static Symbol symbol(SchemaNode schema, SchemaReader reader) {
    var object = new ObjectSchema(schema, reader);
    boolean map = object.declared.isEmpty() && object.required.isEmpty();
    return map && (object.isOpen() || schema.has("patternProperties"))
        ? object.map()
        : object.members();
  }

  private boolean isOpen() {
    return others().filter(SchemaNode::isFalse).isEmpty();
  }

  private Optional<SchemaNode> others() {
    return Stream.of("additionalProperties", "unevaluatedProperties")
        .filter(schema::has)
        .findFirst()
        .map(schema::at);
  }

  private Symbol other() {
    return others().map(reader::symbol).orElse(JsonGrammar.ANY);
  }

  // ---- names of any kind ----

  private Symbol map() {
    int min = schema.count("minProperties", 0);
    if (min > 1) {
      throw schema.wrong("minProperties", "may be 1 at most: names might repeat");
    }
    int max = schema.most("minProperties", "maxProperties");
    if (!schema.has("patternProperties")) {
      return JsonGrammar.map(names(), other(), min, max);
    }
    JsonNode patterns = schema.json().get("patternProperties");
    if (patterns.size() != 1 || schema.has("propertyNames")) {
      throw schema.wrong("patternProperties", "may hold one pattern only, without propertyNames");
    }
    Map.Entry<String, JsonNode> only = patterns.properties().iterator().next();
    String place = schema.place() + "/patternProperties";
    return JsonGrammar.map(
        reader.string(schema.at("patternProperties"), only.getKey()),
        reader.symbol(new SchemaNode(only.getValue(), place + "/" + only.getKey())),
        min,
        max);
  }

  private Symbol names() {
    if (!schema.has("propertyNames")) {
      return JsonGrammar.STRING;
    }
    return reader.string(schema.at("propertyNames"));
  }

  // ---- names that are known ----

  private Symbol members() {
    for (String keyword : OF_MAPS) {
      if (schema.has(keyword) && !(keyword.equals("propertyNames") && allNamesAreNamed())) {
        throw schema.wrong(keyword, "is not supported beside properties");
      }
    }
    var properties = new ArrayList<Property>();
    var missing = new LinkedHashSet<>(required);
    declared
        .properties()
        .forEach(
            field -> {
              String place = schema.place() + "/properties/" + field.getKey();
              var value = new SchemaNode(field.getValue(), place);
              boolean needed = missing.remove(field.getKey());
              if (needed || !reader.isNever(value)) {
                properties.add(property(field.getKey(), reader.symbol(value), needed));
              }
            });
    for (String name : missing) {
      if (!isOpen()) {
        throw schema.wrong("required", "names a property that isn't allowed");
      }
      properties.add(property(name, other(), true));
    }
    return JsonGrammar.object(
        List.copyOf(properties), least(properties.size()), most(properties.size()));
  }

  /** Of those that are named; 0 where there are enough of them anyway. */
  private int least(int named) {
    int min = schema.count("minProperties", 0);
    if (min > named) {
      throw schema.wrong("minProperties", "asks for more properties than are named");
    }
    return min <= required.size() ? 0 : min;
  }

  private int most(int named) {
    int max = schema.most("minProperties", "maxProperties");
    if (max < required.size()) {
      throw schema.wrong("maxProperties", "allows less than are required");
    }
    return max >= named ? Symbol.ENDLESS : max;
  }

  /** Whether names are limited to some, and all those that are known are among them. */
  private boolean allNamesAreNamed() {
    var named = new LinkedHashSet<String>();
    schema.json().get("propertyNames").path("enum").forEach(name -> named.add(name.asText()));
    return named.containsAll(required)
        && declared.properties().stream().allMatch(field -> named.contains(field.getKey()));
  }

  private Property property(String name, Symbol value, boolean needed) {
    byte[] written = reader.written(JsonNodeFactory.instance.textNode(name), schema.place());
    return new Property(Symbol.bytes(written), value, needed);
  }

  /** The names that every object must have. */
  static Set<String> required(SchemaNode schema) {
    var required = new LinkedHashSet<String>();
    JsonNode names = schema.json().path("required");
    if (!names.isMissingNode() && !names.isArray()) {
      throw schema.wrong("required", "must be an array");
    }
    for (JsonNode name : names) {
      if (!name.isTextual()) {
        throw schema.wrong("required", "must hold names");
      }
      required.add(name.textValue());
    }
    return required;
  }
}
