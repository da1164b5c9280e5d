package org.mmgpt.data.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.data.error.DataException;

/**
 * A record's fields, each checked to be there and of its type.
 *
 * @param file the annotation file
 * @param within which part of it this is, such as the record's number
 * @param key the record's in the file's object; empty where the records have none
 */
public record RecordFields(JsonNode node, Path file, String within, String key) {

  /** What to call the record in errors. */
  public String place() {
    return file + ": " + within;
  }

  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** A field that must be text. */
  public String text(String field) {
    return text(required(field), field);
  }

  /** A field that may be missing, as empty text. */
  public String textOrEmpty(String field) {
    return has(field) ? text(field) : "";
  }

  /** A field that must be a whole number. */
  public long number(String field) {
    var value = required(field);
    if (!value.isIntegralNumber()) {
      throw wrong(field, value, "a whole number");
    }
    return value.longValue();
  }

  /** A name or number that files are found by. */
  public String name(String field) {
    var value = required(field);
    return value.isIntegralNumber() ? value.asText() : text(value, field);
  }

  /** A field that must be a list of texts, not empty. */
  public List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (var element : list(field)) {
      texts.add(text(element, field));
    }
    return texts;
  }

  /** A list of texts, or one text alone. */
  public List<String> textOrTexts(String field) {
    return required(field).isTextual() ? List.of(text(field)) : texts(field);
  }

  /** A field that must be a list of objects, not empty. */
  public List<RecordFields> objects(String field) {
    var objects = new ArrayList<RecordFields>();
    for (var element : list(field)) {
      if (!element.isObject()) {
        throw wrong(field, element, "an object");
      }
      objects.add(
          new RecordFields(
              element, file, "%s: %s[%d]".formatted(within, field, objects.size()), ""));
    }
    return objects;
  }

  /** An index into {@code list}. */
  public <T> T chosen(String field, List<T> list) {
    var value = required(field);
    if (!value.isInt() || value.asInt() < 0 || value.asInt() >= list.size()) {
      throw new DataException(
          "%s: \"%s\" is %s, expected a whole number from 0 to %d"
              .formatted(place(), field, value, list.size() - 1));
    }
    return list.get(value.asInt());
  }

  public JsonNode required(String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      throw new DataException("%s: field \"%s\" is missing".formatted(place(), field));
    }
    return value;
  }

  private JsonNode list(String field) {
    var value = required(field);
    if (!value.isArray()) {
      throw wrong(field, value, "a list");
    }
    if (value.isEmpty()) {
      throw new DataException("%s: \"%s\" is empty".formatted(place(), field));
    }
    return value;
  }

  private String text(JsonNode value, String field) {
    if (!value.isTextual()) {
      throw wrong(field, value, "text");
    }
    return value.textValue();
  }

  private DataException wrong(String field, JsonNode value, String expected) {
    var kind =
        switch (value.getNodeType()) {
          case ARRAY -> "a list";
          case OBJECT -> "an object";
          case STRING -> "text";
          case NUMBER -> "a number";
          case BOOLEAN -> "true or false";
          default -> "null";
        };
    return new DataException(
        "%s: \"%s\" is %s, expected %s".formatted(place(), field, kind, expected));
  }
}
