package org.mmgpt.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked header of a safetensors file. Having one means that the whole layout was validated:
 * every tensor lies in the file, and together they cover its data without holes or overlaps.
 *
 * <p>Layout: 8 bytes little endian N, N bytes of UTF-8 JSON (an object, may be padded with blanks),
 * data. The rules are those of huggingface/safetensors, {@code tensor.rs}, plus "no duplicate
 * keys", which that format demands and its own reader lets pass.
 *
 * @param tensors by name, in the order of their data
 * @param metadata the free text map under {@code __metadata__}, empty if absent
 * @param dataStart offset in the file of the first data byte
 */
public record SafeTensorsHeader(
    Map<String, TensorInfo> tensors, Map<String, String> metadata, long dataStart) {
  /** The largest header the format allows. */
  public static final int MAX_HEADER_BYTES = 100_000_000;

  static final String METADATA_KEY = "__metadata__";
  static final int LENGTH_BYTES = Long.BYTES;

  private static final ValueLayout.OfLong LENGTH =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  public SafeTensorsHeader {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * Reads and validates the header of a whole file in memory.
   *
   * @param file all bytes of the file
   * @param where what errors call the file
   * @throws SafeTensorsException at the first broken rule
   */
  public static SafeTensorsHeader parse(MemorySegment file, String where) {
    if (file.byteSize() < LENGTH_BYTES) {
      throw new SafeTensorsException(
          where + ": " + file.byteSize() + " bytes are too few for the 8 bytes of header length");
    }
    long length = file.get(LENGTH, 0);
    if (length < 0 || length > MAX_HEADER_BYTES) {
      throw new SafeTensorsException(
          "%s: header length %s exceeds the format's limit of %d bytes; is this a safetensors file?"
              .formatted(where, Long.toUnsignedString(length), MAX_HEADER_BYTES));
    }
    if (length > file.byteSize() - LENGTH_BYTES) {
      throw new SafeTensorsException(
          "%s: header length %d reaches beyond the end of the file of %d bytes (truncated?)"
              .formatted(where, length, file.byteSize()));
    }
    String json = text(file.asSlice(LENGTH_BYTES, length), where);
    if (!json.startsWith("{")) {
      throw new SafeTensorsException(where + ": header does not begin with '{'");
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    List<TensorInfo> tensors = new ArrayList<>();
    try (HeaderJson reader = new HeaderJson(json, where)) {
      reader.document(
          "header",
          key -> {
            if (key.equals(METADATA_KEY)) {
              metadata.putAll(reader.strings(METADATA_KEY));
            } else {
              tensors.add(tensor(reader, key));
            }
          });
    } catch (IOException invalid) {
      throw new SafeTensorsException(
          where + ": header is not valid JSON: " + firstLine(invalid), invalid);
    }
    long dataStart = LENGTH_BYTES + length;
    return new SafeTensorsHeader(
        contiguous(tensors, file.byteSize() - dataStart, where), metadata, dataStart);
  }

  private static String text(MemorySegment header, String where) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder() // reports malformed input, where new String(...) would replace it
          .decode(ByteBuffer.wrap(header.toArray(ValueLayout.JAVA_BYTE)))
          .toString();
    } catch (CharacterCodingException invalid) {
      throw new SafeTensorsException(where + ": header is not valid UTF-8", invalid);
    }
  }

  /** The fields of one tensor while they are read. */
  private static final class Fields {
    String dtype = "";
    long[] shape = {};
    long[] offsets = {};
    boolean hasDtype;
    boolean hasShape;
    boolean hasOffsets;
  }

  private static TensorInfo tensor(HeaderJson reader, String name) throws IOException {
    String what = "tensor \"" + name + "\"";
    Fields fields = fields(reader, what);
    StoredDType dtype =
        StoredDType.named(fields.dtype)
            .orElseThrow(() -> reader.broken(what + " has unknown dtype \"" + fields.dtype + "\""));
    if (fields.offsets.length != 2) {
      throw reader.broken(
          "data_offsets of "
              + what
              + " must be [begin, end], found "
              + fields.offsets.length
              + " numbers");
    }
    TensorInfo info =
        new TensorInfo(name, dtype, fields.shape, fields.offsets[0], fields.offsets[1]);
    checkSize(reader, info);
    return info;
  }

  private static Fields fields(HeaderJson reader, String what) throws IOException {
    Fields fields = new Fields();
    reader.object(
        what,
        key -> {
          switch (key) {
            case "dtype" -> {
              fields.dtype = reader.string("dtype of " + what);
              fields.hasDtype = true;
            }
            case "shape" -> {
              fields.shape = reader.naturals("shape of " + what);
              fields.hasShape = true;
            }
            case "data_offsets" -> {
              fields.offsets = reader.naturals("data_offsets of " + what);
              fields.hasOffsets = true;
            }
            // The format's own reader ignores further fields, so files with them are in use.
            default -> reader.skip();
          }
        });
    if (!fields.hasDtype || !fields.hasShape || !fields.hasOffsets) {
      throw reader.broken(what + " needs all of dtype, shape and data_offsets");
    }
    return fields;
  }

  private static void checkSize(HeaderJson reader, TensorInfo info) throws IOException {
    if (info.end() < info.begin()) {
      throw reader.broken(info + ": data_offsets end before they begin");
    }
    long expected;
    try {
      expected = info.dtype().byteSize(info.shape());
    } catch (ArithmeticException impossible) {
      throw reader.broken(info + ": impossible size: " + impossible.getMessage());
    }
    if (expected != info.byteSize()) {
      throw reader.broken(
          info
              + ": shape and dtype need "
              + expected
              + " bytes, data_offsets span "
              + info.byteSize());
    }
  }

  private static Map<String, TensorInfo> contiguous(
      List<TensorInfo> tensors, long dataBytes, String where) {
    tensors.sort(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end));
    Map<String, TensorInfo> byName = LinkedHashMap.newLinkedHashMap(tensors.size());
    long position = 0;
    for (TensorInfo tensor : tensors) {
      if (tensor.begin() != position) {
        String problem = tensor.begin() > position ? "leaves a hole" : "overlaps its predecessor";
        throw new SafeTensorsException(
            where + ": " + tensor + " " + problem + ": expected to begin at " + position);
      }
      position = tensor.end();
      byName.put(tensor.name(), tensor);
    }
    if (position != dataBytes) {
      throw new SafeTensorsException(
          "%s: header describes %d bytes of data, the file holds %d (%s)"
              .formatted(
                  where, position, dataBytes, position > dataBytes ? "truncated" : "extra bytes"));
    }
    return byName;
  }

  static String firstLine(Throwable problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }
}
