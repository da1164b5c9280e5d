package org.mmgpt.infer.json;

/**
 * A schema that can't be kept to, or can't any longer. Its message names the place and is fit for
 * strangers.
 */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaException(String place, String problem) {
    super((place.isEmpty() ? "the schema" : "the schema's " + place) + " " + problem);
  }
}
