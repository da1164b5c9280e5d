package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The types of JSON Schema, with the keywords that are about values of each. */
enum JsonType {
  STRING(StringSchema.KEYWORDS),
  NUMBER(NumberSchema.KEYWORDS),
  INTEGER(NumberSchema.KEYWORDS),
  BOOLEAN(Set.of()),
  NULL(Set.of()),
  ARRAY(ArraySchema.KEYWORDS),
  OBJECT(ObjectSchema.KEYWORDS);

  private final Set<String> keywords;

  JsonType(Set<String> keywords) {
    this.keywords = keywords;
  }

  Set<String> keywords() {
    return keywords;
  }

  /** The types that a schema names; none if it has no {@code type}. */
  static Set<JsonType> of(SchemaNode schema) {
    var types = new LinkedHashSet<JsonType>();
    if (!schema.has("type")) {
      return types;
    }
    JsonNode named = schema.json().get("type");
    for (JsonNode one : named.isArray() ? named : Set.of(named)) {
      types.add(
          Arrays.stream(values())
              .filter(type -> one.isTextual() && type.label().equals(one.textValue()))
              .findFirst()
              .orElseThrow(() -> schema.wrong("type", "is not a JSON type")));
    }
    if (types.isEmpty()) {
      throw schema.wrong("type", "is empty");
    }
    return types;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean has(JsonNode value) {
    return switch (this) {
      case STRING -> value.isTextual();
      case NUMBER -> value.isNumber();
      case INTEGER -> value.isIntegralNumber();
      case BOOLEAN -> value.isBoolean();
      case NULL -> value.isNull();
      case ARRAY -> value.isArray();
      case OBJECT -> value.isObject();
    };
  }

  /** Whether a value may be of both. */
  boolean meets(JsonType other) {
    return this == other
        || this == NUMBER && other == INTEGER
        || this == INTEGER && other == NUMBER;
  }
}
