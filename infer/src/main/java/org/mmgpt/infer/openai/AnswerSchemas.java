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
 * What {@code response_format}, or the call of a function, asks answers to be. Schemas are kept for
 * a while: a program asks by the same few again and again.
 */
final class AnswerSchemas {
  private static final int MOST_KEPT = 16;

  /** Characters of all of them: what a schema takes in memory grows with its text. */
  private static final int MOST_TEXT = 200_000;

  private static final String ANY_OBJECT = "";

  private final SchemaCompiler compiler = new SchemaCompiler();
  private final TokenTexts tokens;

  /** By their text, the one asked for longest ago first. */
  private final Map<String, CompiledSchema> kept = new LinkedHashMap<>(16, 0.75f, true);

  AnswerSchemas(TokenTexts tokens) {
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
      case "json_object" -> Optional.of(object(client, format.get()));
      case "json_schema" ->
          Optional.of(
              schema(
                  client,
                  format
                      .get()
                      .object("json_schema")
                      .orElseThrow(() -> format.get().wrong("json_schema", "is required"))));
      default -> throw format.get().wrong("type", "must be one of text, json_object, json_schema");
    };
  }

  /** The schema of a call. */
  CompiledSchema read(WantedCall call, String client) {
    try {
      return compiled(client, call.schemaText(), call::schema);
    } catch (SchemaException e) {
      throw ApiException.invalid("tools", "'tools' are refused: %s.".formatted(e.getMessage()));
    }
  }

  /** Several servers of open models, and clients made for them, have a schema here. */
  private CompiledSchema object(String client, Fields format) {
    return format.has("schema")
        ? schema(client, format)
        : compiled(client, ANY_OBJECT, JsonSchema::anyObject);
  }

  private CompiledSchema schema(String client, Fields named) {
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
    keep(text, compiled);
    return compiled;
  }

  private void keep(String text, CompiledSchema compiled) {
    synchronized (kept) {
      kept.put(text, compiled);
      int characters = kept.keySet().stream().mapToInt(String::length).sum();
      while (kept.size() > MOST_KEPT || characters > MOST_TEXT) {
        Map.Entry<String, CompiledSchema> eldest = kept.entrySet().iterator().next();
        characters -= eldest.getKey().length();
        kept.remove(eldest.getKey());
      }
    }
  }
}
