package org.mmgpt.infer.json;

/**
 * A schema that can't be kept to, or can't any longer. Its message names the place and is fit for
 * strangers.
 */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaException(String place, String problem) {
    this((place.isEmpty() ? "the schema" : "the schema's " + place) + " " + problem);
  }

  private SchemaException(String message) {
    super(message);
  }

  /** The same of one schema among several, by the name of what it is for. */
  SchemaException of(String name) {
    return new SchemaException("for '" + name + "', " + getMessage());
  }
}
