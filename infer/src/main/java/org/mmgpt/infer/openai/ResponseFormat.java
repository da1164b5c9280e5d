package org.mmgpt.infer.openai;

import java.util.Optional;
import org.mmgpt.infer.json.JsonSchema;
import org.mmgpt.infer.json.SchemaException;

/** What {@code response_format} asks an answer to be. */
final class ResponseFormat {
  private ResponseFormat() {}

  /** The schema to keep to; empty for text. */
  static Optional<JsonSchema> read(Fields body) {
    Optional<Fields> format = body.object("response_format");
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return switch (format.get().string("type")) {
      case "text" -> Optional.empty();
      case "json_object" -> Optional.of(JsonSchema.anyObject());
      case "json_schema" -> Optional.of(schema(format.get()));
      default -> throw format.get().wrong("type", "must be one of text, json_object, json_schema");
    };
  }

  private static JsonSchema schema(Fields format) {
    Fields named =
        format.object("json_schema").orElseThrow(() -> format.wrong("json_schema", "is required"));
    if (!named.has("schema")) {
      throw named.wrong("schema", "is required");
    }
    try {
      return JsonSchema.of(named.raw("schema"));
    } catch (SchemaException e) {
      throw named.wrong("schema", "is refused: " + e.getMessage());
    }
  }
}
