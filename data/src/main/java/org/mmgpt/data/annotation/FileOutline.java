package org.mmgpt.data.annotation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which of the layouts a data set is published in a file has. Only its beginning is read, up to
 * where that is clear; what is wrong with a file shows when its records are looked for.
 */
public final class FileOutline {
  private FileOutline() {}

  /**
   * Where a file's records are: under one of these keys if its outermost object has one with an
   * array, its values if the first is an object, or else its elements or lines.
   */
  public static Layout layout(Path file, String... keys) {
    try (var parser = new JsonFactory().createParser(file.toFile())) {
      boolean first = true;
      for (var key = firstKey(parser); key.isPresent(); key = nextKey(parser), first = false) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          for (var known : keys) {
            if (key.get().equals(known)) {
              return new Layout.Under(known);
            }
          }
        }
        if (keys.length == 0 && first && parser.currentToken() == JsonToken.START_OBJECT) {
          return new Layout.Values();
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return new Layout.Records(); // opening it as such says what is wrong
    }
    return new Layout.Records();
  }

  /** A text of a file's outermost object. */
  public static Optional<String> text(Path file, String name) {
    try (var parser = new JsonFactory().createParser(file.toFile())) {
      for (var key = firstKey(parser); key.isPresent(); key = nextKey(parser)) {
        if (key.get().equals(name) && parser.currentToken() == JsonToken.VALUE_STRING) {
          return Optional.of(parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      return Optional.empty(); // opening its records says what is wrong
    }
    return Optional.empty();
  }

  /** The first key of the outermost object, the parser at its value; empty for other files. */
  private static Optional<String> firstKey(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.START_OBJECT ? nextKey(parser) : Optional.empty();
  }

  private static Optional<String> nextKey(JsonParser parser) throws IOException {
    var name = parser.nextFieldName();
    if (name == null) {
      return Optional.empty();
    }
    parser.nextToken();
    return Optional.of(name);
  }
}
