package org.mmgpt.infer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an answer has to be, by a part of JSON Schema: {@code type} (also several), {@code enum},
 * {@code const}, {@code anyOf}, {@code oneOf} where the schemas can't both be true, {@code allOf},
 * {@code not} as far as {@link Negation} goes, the {@link Conditions}, {@code $ref} into the
 * schema, and {@code true}; and what {@link StringSchema}, {@link NumberSchema}, {@link
 * ArraySchema} and {@link ObjectSchema} name. Anything else that restricts is refused, not
 * overlooked.
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
    return new JsonSchema(SchemaReader.read(schema, new SchemaBudget()));
  }

  /**
   * A text that begins with one of several names, each of which a value by its own schema follows
   * behind a space.
   *
   * @param schemas by name
   * @throws SchemaException as {@link #of}
   */
  public static JsonSchema named(Map<String, JsonNode> schemas) {
    var alternatives = new ArrayList<List<Symbol>>();
    var budget = new SchemaBudget();
    schemas.forEach(
        (name, schema) -> {
          try {
            var text = new ArrayList<>(Symbol.text(name + " "));
            text.add(SchemaReader.read(schema, budget));
            alternatives.add(text);
          } catch (SchemaException e) {
            throw e.of(name);
          }
        });
    return new JsonSchema(new Symbol.Choice(alternatives));
  }

  /** Any object. */
  public static JsonSchema anyObject() {
    return new JsonSchema(JsonGrammar.ANY_OBJECT);
  }

  List<Symbol> answer() {
    return JsonGrammar.answer(value);
  }
}
