package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

  /**
   * One platform thread, which ends when there is nothing to do. On the requests' own threads four
   * clients with patterns of too many states kept every other request waiting for a minute.
   */
  private static final ExecutorService COMPILER =
      new ThreadPoolExecutor(
          0,
          1,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("json-schemas").factory());

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

  /** The schema to keep to; empty for text. */
  Optional<CompiledSchema> read(Fields body) {
    Optional<Fields> format = body.object("response_format");
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return switch (format.get().string("type")) {
      case "text" -> Optional.empty();
      case "json_object" -> Optional.of(compiled(ANY_OBJECT, JsonSchema::anyObject));
      case "json_schema" -> Optional.of(schema(format.get()));
      default -> throw format.get().wrong("type", "must be one of text, json_object, json_schema");
    };
  }

  private CompiledSchema schema(Fields format) {
    Fields named =
        format.object("json_schema").orElseThrow(() -> format.wrong("json_schema", "is required"));
    if (!named.has("schema")) {
      throw named.wrong("schema", "is required");
    }
    JsonNode schema = named.raw("schema");
    try {
      return compiled(schema.toString(), () -> JsonSchema.of(schema));
    } catch (SchemaException e) {
      throw named.wrong("schema", "is refused: " + e.getMessage());
    }
  }

  private CompiledSchema compiled(String text, Supplier<JsonSchema> schema) {
    synchronized (kept) {
      CompiledSchema known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    CompiledSchema compiled = onCompiler(() -> new CompiledSchema(schema.get(), tokens.trie()));
    synchronized (kept) {
      kept.put(text, compiled);
    }
    return compiled;
  }

  private static CompiledSchema onCompiler(Supplier<CompiledSchema> work) {
    try {
      return CompletableFuture.supplyAsync(work, COMPILER).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SchemaException refused ? refused : e;
    }
  }
}
