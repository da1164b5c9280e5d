package org.mmgpt.safetensors.pickle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The entries of a zip archive in mapped memory, uncompressed ones only, so that each is a slice of
 * the file. {@code torch.save} never compresses: its data must be mappable. Reads zip64.
 *
 * <p>Structures and field offsets are those of PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */
final class StoredZip {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int END_BYTES = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final long IN_ZIP64 = 0xffffffffL;

  private final MemorySegment file;
  private final String where;

  private final Predicate<String> wanted;

  private StoredZip(MemorySegment file, String where, Predicate<String> wanted) {
    this.file = file;
    this.where = where;
    this.wanted = wanted;
  }

  /** Finds all entries, in the order of the directory. */
  static Map<String, MemorySegment> entries(MemorySegment file, String where) {
    return entries(file, where, name -> true);
  }

  /** Finds the entries whose names are wanted; others may be compressed. */
  static Map<String, MemorySegment> entries(
      MemorySegment file, String where, Predicate<String> wanted) {
    return new StoredZip(file, where, wanted).directory();
  }

  private Map<String, MemorySegment> directory() {
    long end = findEnd();
    long count = uint16(end + 10);
    long size = uint32(end + 12);
    long at = uint32(end + 16);
    if (end >= 20 && int32(end - 20) == LOCATOR64) {
      long end64 = int64(end - 20 + 8);
      if (int32(end64) != END64) {
        throw broken("the zip64 end record is not where its locator points");
      }
      count = int64(end64 + 32);
      size = int64(end64 + 40);
      at = int64(end64 + 48);
    }
    slice(at, size, "the directory");
    Map<String, MemorySegment> entries = new LinkedHashMap<>();
    long limit = at + size;
    for (long i = 0; i < count; i++) {
      if (at > limit - 46 || int32(at) != CENTRAL) {
        throw broken("directory entry " + i + " of " + count + " is damaged");
      }
      int nameLength = uint16(at + 28);
      int extraLength = uint16(at + 30);
      String name = text(at + 46, nameLength);
      if (wanted.test(name)
          && entries.put(name, entry(at, name, nameLength, extraLength)) != null) {
        throw broken("two entries named " + name);
      }
      at += 46 + nameLength + extraLength + uint16(at + 32);
    }
    return entries;
  }

  private MemorySegment entry(long at, String name, int nameLength, int extraLength) {
    int flags = uint16(at + 8);
    int method = uint16(at + 10);
    if ((flags & 1) != 0 || method != 0) {
      String problem = (flags & 1) != 0 ? "encrypted" : "compressed (method " + method + ")";
      throw broken(
          "entry %s is %s; only stored entries can be mapped, save it again with torch.save"
              .formatted(name, problem));
    }
    long packed = uint32(at + 20);
    long size = uint32(at + 24);
    long local = uint32(at + 42);
    if (packed == IN_ZIP64 || size == IN_ZIP64 || local == IN_ZIP64) {
      // The zip64 field holds, in this order, only those values that did not fit.
      long field = zip64Field(at + 46 + nameLength, extraLength, name);
      long fieldEnd = field + uint16(field - 2);
      if (size == IN_ZIP64) {
        size = int64(field, fieldEnd, name);
        field += 8;
      }
      if (packed == IN_ZIP64) {
        packed = int64(field, fieldEnd, name);
        field += 8;
      }
      if (local == IN_ZIP64) {
        local = int64(field, fieldEnd, name);
      }
    }
    if (packed != size) {
      throw broken("stored entry " + name + " has two sizes: " + packed + " and " + size);
    }
    if (int32(local) != LOCAL) {
      throw broken("entry " + name + " has no local header at " + local);
    }
    int localName = uint16(local + 26);
    if (localName != nameLength || !text(local + 30, localName).equals(name)) {
      throw broken("entry " + name + " has another name in its local header");
    }
    return slice(local + 30 + localName + uint16(local + 28), size, "entry " + name);
  }

  private long zip64Field(long at, int length, String name) {
    for (long end = at + length; at <= end - 4; at += 4 + uint16(at + 2)) {
      if (uint16(at) == 1 && uint16(at + 2) <= end - at - 4) {
        return at + 4;
      }
    }
    throw broken("entry " + name + " lacks its zip64 field");
  }

  private long findEnd() {
    long last = file.byteSize() - END_BYTES;
    for (long at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (int32(at) == END && at + END_BYTES + uint16(at + 20) == file.byteSize()) {
        return at;
      }
    }
    throw broken("no end of a zip archive found (truncated?)");
  }

  private MemorySegment slice(long at, long length, String what) {
    if (at < 0 || length < 0 || at > file.byteSize() || length > file.byteSize() - at) {
      throw broken(
          "%s at %d of %d bytes lies outside the file of %d bytes"
              .formatted(what, at, length, file.byteSize()));
    }
    return file.asSlice(at, length);
  }

  private String text(long at, int length) {
    return new String(
        slice(at, length, "a name").toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
  }

  private int uint16(long at) {
    return slice(at, 2, "a field").get(SHORT, 0) & 0xffff;
  }

  private int int32(long at) {
    return slice(at, 4, "a field").get(INT, 0);
  }

  private long uint32(long at) {
    return Integer.toUnsignedLong(int32(at));
  }

  private long int64(long at) {
    return slice(at, 8, "a field").get(LONG, 0);
  }

  private long int64(long at, long end, String name) {
    if (at > end - 8) {
      throw broken("entry " + name + " has a zip64 field that is too short");
    }
    return int64(at);
  }

  private PickleException broken(String problem) {
    return new PickleException(where + ": " + problem);
  }
}
