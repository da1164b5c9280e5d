package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mmgpt.infer.json.CompiledSchema;
import org.mmgpt.infer.json.JsonSchema;
import org.mmgpt.infer.json.SchemaException;

/**
 * What {@code response_format} asks answers to be. Schemas are kept for a while: a program asks by
 * the same few again and again.
 */
final class ResponseFormats {
  private static final int MOST_KEPT = 16;
  private static final String ANY_OBJECT = "";

  private final SchemaCompiler compiler = new SchemaCompiler();
  private final TokenTexts tokens;
  private final Map<String, CompiledSchema> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledSchema> eldest) {
          return size() > MOST_KEPT;
        }
      };

  ResponseFormats(TokenTexts tokens) {
    this.tokens = tokens;
  }

  /**
   * The schema to keep to; empty for text.
   *
   * @param client who asks
   */
  Optional<CompiledSchema> read(Fields body, String client) {
    Optional<Fields> format = body.object("response_format");
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return switch (format.get().string("type")) {
      case "text" -> Optional.empty();
      case "json_object" -> Optional.of(compiled(client, ANY_OBJECT, JsonSchema::anyObject));
      case "json_schema" -> Optional.of(schema(client, format.get()));
      default -> throw format.get().wrong("type", "must be one of text, json_object, json_schema");
    };
  }

  private CompiledSchema schema(String client, Fields format) {
    Fields named =
        format.object("json_schema").orElseThrow(() -> format.wrong("json_schema", "is required"));
    if (!named.has("schema")) {
      throw named.wrong("schema", "is required");
    }
    JsonNode schema = named.raw("schema");
    try {
      return compiled(client, schema.toString(), () -> JsonSchema.of(schema));
    } catch (SchemaException e) {
      throw named.wrong("schema", "is refused: " + e.getMessage());
    }
  }

  private CompiledSchema compiled(String client, String text, Supplier<JsonSchema> schema) {
    synchronized (kept) {
      CompiledSchema known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    CompiledSchema compiled =
        compiler.compile(client, () -> new CompiledSchema(schema.get(), tokens.trie()));
    synchronized (kept) {
      kept.put(text, compiled);
    }
    return compiled;
  }
}
