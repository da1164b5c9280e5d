package org.mmgpt.data.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds where records begin in a JSON file without building anything of it: one pass over the bytes
 * that follows strings and brackets only. What is inside a record is checked when it is read.
 */
final class RecordScanner {
  /** Deeper nesting isn't annotation; Jackson draws the same line. */
  private static final int MAX_DEPTH = 1000;

  private static final int MAX_KEY = 256; // no layout's key is longer
  private static final long EVERY_BYTE = 0x0101010101010101L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Layout layout;
  private boolean lines; // a record each, not an array
  private final byte[] buffer = new byte[1 << 18];
  private long[] starts = new long[1024];
  private int count;

  private final byte[] open = new byte[MAX_DEPTH + 1]; // the brackets around the current byte
  private int depth;
  private int recordDepth = -1; // depth of the brackets right around records; -1: not inside them
  private boolean valueNext; // the next byte that is no space begins a value
  private boolean foundContainer;
  private boolean inText;
  private boolean escaped; // the next byte of a text, by a backslash
  private boolean lineStart = true;
  private final StringBuilder key = new StringBuilder(); // the last string at depth 1

  RecordScanner(Layout layout) {
    this.layout = layout;
  }

  /** Byte offsets of all records, in their order. */
  long[] scan(InputStream file) throws IOException, MalformedJson {
    int length = fill(file, 0);
    long from = startsWithByteOrderMark(length) ? 3 : 0;
    int first = (int) from;
    while (first < length && isSpace(buffer[first])) {
      first++;
    }
    if (first == length) {
      return new long[0];
    }
    boolean wide = length > first + 1 && buffer[first + 1] == 0; // UTF-16 without a mark
    if (buffer[first] == 0 || (buffer[first] & 0xfe) == 0xfe || wide) {
      throw new MalformedJson("not UTF-8 text");
    }
    lines = layout instanceof Layout.Records && buffer[first] != '[';
    if (!(layout instanceof Layout.Records) && buffer[first] != '{') {
      throw new MalformedJson(
          layout instanceof Layout.Under(String name)
              ? "expected an object with an array \"%s\"".formatted(name)
              : "expected an object whose values are the records");
    }
    if (lines && buffer[first] != '{') {
      throw new MalformedJson("expected an array of records or one record a line");
    }
    for (long base = 0; length > 0; base += length, length = fill(file, 0), from = 0) {
      if (lines) {
        scanLines((int) from, length, base);
      } else {
        scanValues((int) from, length, base);
      }
    }
    if (inText || depth > 0) {
      throw new MalformedJson("the file ends inside a value");
    }
    if (!lines && !foundContainer) {
      throw new MalformedJson("it has no array \"%s\"".formatted(((Layout.Under) layout).key()));
    }
    return Arrays.copyOf(starts, count);
  }

  /** Whether the file that was scanned has one record a line. */
  boolean foundLines() {
    return lines;
  }

  private void scanLines(int from, int length, long base) {
    for (int i = from; i < length; i++) {
      if (lineStart && !isSpace(buffer[i])) {
        add(base + i);
        lineStart = false;
      }
      lineStart |= buffer[i] == '\n' || buffer[i] == '\r';
    }
  }

  private void scanValues(int from, int length, long base) throws MalformedJson {
    int i = from;
    while (i < length) {
      if (inText) {
        i = scanText(i, length);
        continue;
      }
      byte b = buffer[i];
      if (!isSpace(b)) {
        if (foundContainer && depth == 0) {
          throw new MalformedJson("text behind the end of the records");
        }
        if (valueNext && depth == recordDepth && b != ']') {
          add(base + i);
        }
        inText = structure(b);
      }
      i++;
    }
  }

  /**
   * Goes on inside a text; returns where it stopped for a quote, a backslash or the buffer's end.
   */
  private int scanText(int from, int length) {
    if (escaped) {
      escaped = false;
      return from + 1;
    }
    int end = endOfText(buffer, from, length);
    if (depth == 1 && key.length() < MAX_KEY) {
      key.append(new String(buffer, from, Math.min(end - from, MAX_KEY), StandardCharsets.UTF_8));
    }
    if (end < length) {
      inText = buffer[end] != '"';
      escaped = inText;
    }
    return end + 1;
  }

  /**
   * The next quote or backslash, eight bytes at a time: most of an annotation file is text. In
   * {@code (x - 1) & ~x} the top bit of a byte is set where {@code x} has a zero byte.
   */
  private static int endOfText(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i);
      long quotes = word ^ '"' * EVERY_BYTE;
      long backslashes = word ^ '\\' * EVERY_BYTE;
      long found =
          (quotes - EVERY_BYTE & ~quotes | backslashes - EVERY_BYTE & ~backslashes)
              & EVERY_BYTE << 7;
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    return i;
  }

  /** Follows one byte outside strings and spaces; whether it opens a string. */
  private boolean structure(byte b) throws MalformedJson {
    boolean wasValueNext = valueNext;
    valueNext = false;
    boolean betweenRecords = depth == recordDepth && depth > 0 && open[depth] == '[';
    if (betweenRecords && !wasValueNext && (b == '{' || b == '[' || b == '"')) {
      throw new MalformedJson("a comma is missing between two records");
    }
    if (betweenRecords && wasValueNext && b == ']' && count > 0) {
      throw new MalformedJson("a comma stands behind the last record");
    }
    switch (b) {
      case '"' -> {
        if (depth == 1) {
          key.setLength(0);
        }
        return true;
      }
      case '[', '{' -> {
        if (depth == MAX_DEPTH) {
          throw new MalformedJson("nested deeper than " + MAX_DEPTH);
        }
        boolean container = isContainer(b, wasValueNext);
        open[++depth] = b;
        if (container) {
          recordDepth = depth;
          foundContainer = true;
        }
        valueNext = b == '[';
      }
      case ']', '}' -> {
        if (depth == 0 || open[depth] != (b == ']' ? '[' : '{')) {
          throw new MalformedJson("unexpected " + (char) b);
        }
        if (depth == recordDepth) {
          recordDepth = -1;
        }
        depth--;
      }
      case ':' -> valueNext = true;
      case ',' -> valueNext = depth > 0 && open[depth] == '[';
      default -> {}
    }
    return false;
  }

  private boolean isContainer(byte bracket, boolean asValue) {
    return !foundContainer
        && switch (layout) {
          case Layout.Records records -> depth == 0;
          case Layout.Values values -> depth == 0;
          case Layout.Under(String name) ->
              depth == 1 && bracket == '[' && asValue && name.contentEquals(key);
        };
  }

  private void add(long offset) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = offset;
  }

  private int fill(InputStream file, int from) throws IOException {
    return file.readNBytes(buffer, from, buffer.length - from);
  }

  private boolean startsWithByteOrderMark(int length) {
    return length >= 3 && new String(buffer, 0, 3, StandardCharsets.UTF_8).equals("\uFEFF");
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The brackets don't close, or the file isn't laid out as expected. */
  static final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
      super(message);
    }
  }
}
