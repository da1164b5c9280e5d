package org.mmgpt.data.annotation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mmgpt.data.error.DataException;

/**
 * Records of a JSON file, parsed one by one when they are asked for. Only their offsets are kept,
 * so a file of gigabytes opens with a few megabytes of heap. Safe to share between threads.
 */
public final class AnnotationFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final MemorySegment mapped;
  private final long[] starts; // and the file's end behind them
  private final Layout layout;
  private final boolean recordIsLine;
  private final LineIndex lines;

  private AnnotationFile(
      Path file, Layout layout, MemorySegment mapped, long[] starts, boolean recordIsLine) {
    this.file = file;
    this.layout = layout;
    this.mapped = mapped;
    this.starts = starts;
    this.recordIsLine = recordIsLine;
    this.lines = new LineIndex(mapped);
  }

  /**
   * Finds the records of a file.
   *
   * @throws DataException if it is missing, malformed outside its records, laid out otherwise or
   *     empty
   */
  public static AnnotationFile open(Path file, Layout layout) {
    if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe would be waited for
      throw new DataException(file + ": a folder, pipe or device; name a JSON file");
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var packing = Packing.of(file);
      if (packing.isPresent()) {
        throw new DataException(file + ": packed (" + packing.get() + "); unpack it first");
      }
      var scanner = new RecordScanner(layout);
      long[] starts;
      try (var stream = Files.newInputStream(file)) { // reading keeps the pages out of our memory
        starts = scanner.scan(stream);
      } catch (RecordScanner.MalformedJson e) {
        throw malformed(file, e.getMessage());
      }
      if (starts.length == 0) {
        throw new DataException(file + ": no records");
      }
      long size = channel.size();
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      return new AnnotationFile(file, layout, mapped, starts, scanner.foundLines());
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": no such annotation file", e);
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e.getMessage(), e);
    }
  }

  public int size() {
    return starts.length;
  }

  /** What to call a record in messages; people count from 1. */
  public String place(int index) {
    return "%s: record %d".formatted(file, index + 1);
  }

  /**
   * One record, parsed.
   *
   * @throws DataException if it isn't JSON, with line and column, or isn't an object
   */
  public RecordFields record(int index) {
    long start = starts[index];
    long end = index + 1 < starts.length ? starts[index + 1] : mapped.byteSize();
    if (end - start > Integer.MAX_VALUE - 8) {
      throw new DataException(place(index) + ": more than 2 GB");
    }
    byte[] bytes = mapped.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
    JsonNode node;
    try (var parser = MAPPER.createParser(bytes)) {
      node = MAPPER.readTree(parser); // one value; what follows it belongs to the array
      if (recordIsLine && parser.nextToken() != null) {
        throw new JsonParseException(parser, "another value on the same line");
      }
    } catch (JacksonException e) {
      throw new DataException(
          "%s: not valid JSON at %s: %s"
              .formatted(
                  place(index),
                  lineAndColumn(start, Optional.ofNullable(e.getLocation())),
                  firstLine(e)),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory
    }
    if (!node.isObject()) {
      throw new DataException(place(index) + ": expected an object");
    }
    var key = layout instanceof Layout.Values ? keyBefore(start) : "";
    return new RecordFields(node, file, "record " + (index + 1), key); // people count from 1
  }

  /** The key of the value that begins there, as the file writes it. */
  private String keyBefore(long value) {
    long end = value;
    do {
      end--;
    } while (mapped.get(ValueLayout.JAVA_BYTE, end) != '"'); // spaces and the colon
    long begin = end;
    do {
      begin--;
    } while (mapped.get(ValueLayout.JAVA_BYTE, begin) != '"');
    byte[] key = mapped.asSlice(begin + 1, end - begin - 1).toArray(ValueLayout.JAVA_BYTE);
    return new String(key, StandardCharsets.UTF_8);
  }

  /**
   * @param inRecord where Jackson stopped; it doesn't say so where one of its limits was passed
   */
  private String lineAndColumn(long start, Optional<JsonLocation> inRecord) {
    var record = lines.place(start);
    int lineInRecord = inRecord.map(JsonLocation::getLineNr).orElse(1);
    int columnInRecord = inRecord.map(JsonLocation::getColumnNr).orElse(1);
    long column = columnInRecord + (lineInRecord > 1 ? 0 : record.column() - 1);
    return "line %d, column %d".formatted(record.line() + lineInRecord - 1, column);
  }

  /** Lets a full parser say where the file breaks; where it finds nothing, the layout is wrong. */
  private static DataException malformed(Path file, String problem) throws IOException {
    try (var parser = new JsonFactory().createParser(file.toFile())) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      if (at == null) { // one of Jackson's limits, which the scan has met too
        return new DataException(file + ": " + problem, e);
      }
      return new DataException(
          "%s: not valid JSON at line %d, column %d: %s"
              .formatted(file, at.getLineNr(), at.getColumnNr(), firstLine(e)),
          e);
    }
    return new DataException(file + ": " + problem);
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage()
        .lines()
        .findFirst()
        .orElse("malformed")
        .replaceFirst(" \\(start marker at \\[Source: .*", ""); // Jackson counts from the record
  }
}
