package org.mmgpt.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the JSON of a header, or of an index of shards, token by token, so that duplicate keys and
 * values of the wrong type are seen, which a map or a tree would have swallowed.
 */
final class HeaderJson implements AutoCloseable {
  /** A header may be one long string; Jackson's own limits are smaller than the format's. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(SafeTensorsHeader.MAX_HEADER_BYTES)
                  .maxNameLength(SafeTensorsHeader.MAX_HEADER_BYTES)
                  .maxNestingDepth(64)
                  .build())
          // Interned or cached names would let a hostile header fill tables that outlive it.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final String where;

  HeaderJson(String text, String where) throws IOException {
    this.parser = JSON.createParser(text);
    this.where = where;
  }

  /** What to do with one field of an object; the parser stands on the field's value. */
  interface Field {
    void read(String key) throws IOException;
  }

  /** Reads an object whose value the parser stands on, refusing duplicate keys. */
  void object(String what, Field field) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw broken(what + " must be an object, found " + found());
    }
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = wellFormed(parser.currentName(), what);
      if (!seen.add(key)) {
        throw broken("duplicate key \"" + key + "\" in " + what);
      }
      parser.nextToken();
      field.read(key);
    }
  }

  /** Reads the one top-level object and makes sure that nothing follows it. */
  void document(String what, Field field) throws IOException {
    parser.nextToken();
    object(what, field);
    if (parser.nextToken() != null) {
      throw broken("unexpected " + found() + " behind the end of " + what);
    }
  }

  String string(String what) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw broken(what + " must be a string, found " + found());
    }
    return wellFormed(parser.getText(), what);
  }

  Map<String, String> strings(String what) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    object(what, key -> map.put(key, string(what + " value of \"" + key + "\"")));
    return map;
  }

  /** Reads an array of integers in [0, 2^63). */
  long[] naturals(String what) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw broken(what + " must be an array, found " + found());
    }
    List<Long> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(natural(what));
    }
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  long natural(String what) throws IOException {
    // "-0" is an integer to Jackson; the format has no negative numbers at all.
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getText().startsWith("-")) {
      throw broken(what + " must hold non-negative integers, found " + found());
    }
    try {
      return Long.parseLong(parser.getText());
    } catch (NumberFormatException tooLarge) {
      throw broken(what + " holds a number beyond 63 bits: " + shortened(parser.getText()));
    }
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  SafeTensorsException broken(String problem) {
    return new SafeTensorsException(where + ": " + problem);
  }

  /** An escape such as {@code \ud800} alone is no Unicode text and could not be written again. */
  private String wellFormed(String text, String what) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw broken("a string in " + what + " holds an unpaired surrogate");
      }
    }
    return text;
  }

  private String found() throws IOException {
    JsonToken token = parser.currentToken();
    return token == null ? "the end of the text" : token + " " + shortened(parser.getText());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
