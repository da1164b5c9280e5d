package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an answer has to be, by a part of JSON Schema: {@code type} (also several), {@code enum},
 * {@code const}, {@code anyOf}, {@code oneOf} where the schemas can't both be true, {@code allOf},
 * {@code $ref} into the schema, and {@code true}; and what {@link StringSchema}, {@link
 * NumberSchema}, {@link ArraySchema} and {@link ObjectSchema} name. Anything else that restricts is
 * refused, not overlooked.
 */
public final class JsonSchema {
  private final Symbol value;

  private JsonSchema(Symbol value) {
    this.value = value;
  }

  /**
   * Reads a schema.
   *
   * @throws SchemaException if it asks for something else than the above, or for the impossible
   */
  public static JsonSchema of(JsonNode schema) {
    return new JsonSchema(SchemaReader.read(schema));
  }

  /** Any object. */
  public static JsonSchema anyObject() {
    return new JsonSchema(JsonGrammar.ANY_OBJECT);
  }

  List<Symbol> answer() {
    return JsonGrammar.answer(value);
  }
}
