package org.mmgpt.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Writes a safetensors file so that readers see the old file or the whole new one, never a part.
 * The bytes go to a temporary file in the same folder, which is synced, renamed over the target,
 * and made durable by syncing the folder. Tensors are asked for their bytes one at a time.
 *
 * <p>The layout is that of the format's own writer: descending dtype alignment, then name; the
 * header padded with blanks to a multiple of 8.
 *
 * <pre>{@code
 * new SafeTensorsWriter()
 *     .metadata("format", "pt")
 *     .add("weight", weight)
 *     .write(Path.of("model.safetensors"));
 * }</pre>
 */
public final class SafeTensorsWriter {
  private static final JsonFactory JSON = new JsonFactory();

  /** ByteBuffers, and so single writes, end at 2 GiB. */
  private static final long CHUNK = 1L << 30;

  private record Entry(String name, StoredDType dtype, long[] shape, long size, Source source) {}

  /** Writes an entry's bytes; they need to be there only meanwhile. */
  private interface Source {
    void writeTo(FileChannel out) throws IOException;
  }

  /** The format compares names by their UTF-8 bytes, which differs from String's order. */
  private static final Comparator<Entry> LAYOUT =
      Comparator.comparing(Entry::dtype)
          .reversed()
          .thenComparing(
              entry -> entry.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  /** A file without tensors yet. */
  public SafeTensorsWriter() {}

  /** Adds a pair to {@code __metadata__}; the last value of a key stays. */
  public SafeTensorsWriter metadata(String key, String value) {
    metadata.put(unicode(key), unicode(value));
    return this;
  }

  /**
   * Adds a tensor.
   *
   * @param bytes dense, row major, little endian; must stay valid until {@link #write}
   * @throws SafeTensorsException if the name was added before or is reserved, or if the length of
   *     the bytes is not that of shape and dtype
   */
  public SafeTensorsWriter add(String name, StoredDType dtype, long[] shape, MemorySegment bytes) {
    Entry entry = entry(name, dtype, shape, out -> write(out, bytes));
    checkLength(entry, bytes.byteSize());
    return add(entry);
  }

  /** As above, with bytes that are fetched when their turn comes and may be dropped after it. */
  public SafeTensorsWriter add(
      String name, StoredDType dtype, long[] shape, Supplier<MemorySegment> bytes) {
    long size = entry(name, dtype, shape, out -> {}).size();
    return add(name, dtype, shape, List.of(new TensorBytes.Fetched(size, bytes)));
  }

  /** As above, with bytes of several places, one behind another. */
  public SafeTensorsWriter add(
      String name, StoredDType dtype, long[] shape, List<TensorBytes> parts) {
    Entry entry =
        entry(
            name,
            dtype,
            shape,
            out -> {
              for (TensorBytes part : parts) {
                write(out, part, name);
              }
            });
    checkLength(entry, parts.stream().mapToLong(TensorBytes::length).sum());
    return add(entry);
  }

  /**
   * Adds a tensor of any device and layout, which must stay open until {@link #write}; that copies
   * it to the CPU, or into row-major order, when its turn comes and only if it has to.
   */
  public SafeTensorsWriter add(String name, Tensor tensor) {
    return add(
        entry(
            name,
            StoredDType.of(tensor.dtype()),
            tensor.shape(),
            out -> {
              try (Scope scope = Scope.open()) {
                write(out, tensor.detach().to(Device.CPU).contiguous().dataPtr());
              }
            }));
  }

  private SafeTensorsWriter add(Entry entry) {
    if (!names.add(entry.name())) {
      throw new SafeTensorsException(
          "tensor \"" + entry.name() + "\": a tensor of this name was added before");
    }
    entries.add(entry);
    return this;
  }

  private static Entry entry(String name, StoredDType dtype, long[] shape, Source source) {
    String described = "tensor \"" + name + "\" " + dtype + Arrays.toString(shape);
    if (name.equals(SafeTensorsHeader.METADATA_KEY)) {
      throw new SafeTensorsException("a tensor cannot be named " + name + ": the format's own key");
    }
    long size;
    try {
      size = dtype.byteSize(shape);
    } catch (ArithmeticException impossible) {
      throw new SafeTensorsException(described + ": impossible size: " + impossible.getMessage());
    }
    return new Entry(unicode(name), dtype, shape.clone(), size, source);
  }

  /**
   * Writes the file, replacing one that is there.
   *
   * @throws SafeTensorsException if the header grows beyond the format's limit, or a supplier
   *     delivers bytes of the wrong length; the target is untouched then
   * @throws IOException if writing fails; the target is untouched then too
   */
  public void write(Path target) throws IOException {
    write(target, bytes -> {});
  }

  /**
   * As above, telling of progress.
   *
   * @param written is told the bytes of each tensor once they are written
   */
  public void write(Path target, LongConsumer written) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) { // renaming would replace /dev/null
      throw new IOException(target + ": a folder, pipe or device; name a file");
    }
    Path folder = target.toAbsolutePath().getParent();
    List<Entry> laidOut = entries.stream().sorted(LAYOUT).toList();
    byte[] header = header(laidOut, target);
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".partial");
    try {
      try (FileChannel out =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        writeFully(out, length.putLong(header.length).flip());
        writeFully(out, ByteBuffer.wrap(header));
        for (Entry entry : laidOut) {
          entry.source().writeTo(out);
          written.accept(entry.size());
        }
        out.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (FileSystemException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException("%s: can't be written: %s".formatted(target, e.getMessage()), e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    // Without this the rename itself may be lost in a power failure.
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static void write(FileChannel out, TensorBytes part, String name) throws IOException {
    switch (part) {
      case TensorBytes.FileRegion(Path file, long offset, long length) ->
          copy(file, offset, length, out);
      case TensorBytes.Zeros(long length) -> {
        MemorySegment zeros = MemorySegment.ofArray(new byte[(int) Math.min(length, 1 << 20)]);
        for (long at = 0; at < length; at += zeros.byteSize()) {
          write(out, zeros.asSlice(0, Math.min(zeros.byteSize(), length - at)));
        }
      }
      case TensorBytes.Fetched(long length, Supplier<MemorySegment> bytes) -> {
        MemorySegment fetched = bytes.get();
        if (fetched.byteSize() != length) {
          throw new SafeTensorsException(
              "tensor \"%s\" needs %d bytes, was given %d"
                  .formatted(name, length, fetched.byteSize()));
        }
        write(out, fetched);
      }
    }
  }

  private static void copy(Path file, long offset, long length, FileChannel out)
      throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long done = 0; done < length; ) {
        long copied = in.transferTo(offset + done, length - done, out);
        if (copied <= 0) {
          throw new IOException(file + ": ends within a tensor; it shrank while it was read");
        }
        done += copied;
      }
    }
  }

  private static void write(FileChannel out, MemorySegment bytes) throws IOException {
    for (long at = 0; at < bytes.byteSize(); at += CHUNK) {
      writeFully(out, bytes.asSlice(at, Math.min(CHUNK, bytes.byteSize() - at)).asByteBuffer());
    }
  }

  private byte[] header(List<Entry> laidOut, Path target) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart(SafeTensorsHeader.METADATA_KEY);
        for (var pair : metadata.entrySet()) {
          json.writeStringField(pair.getKey(), pair.getValue());
        }
        json.writeEndObject();
      }
      long offset = 0;
      for (Entry entry : laidOut) {
        json.writeObjectFieldStart(entry.name());
        json.writeStringField("dtype", entry.dtype().name());
        json.writeFieldName("shape");
        json.writeArray(entry.shape(), 0, entry.shape().length);
        json.writeFieldName("data_offsets");
        long end = offset + entry.size();
        json.writeArray(new long[] {offset, end}, 0, 2);
        json.writeEndObject();
        offset = end;
      }
      json.writeEndObject();
    }
    while (out.size() % Long.BYTES != 0) {
      out.write(' ');
    }
    if (out.size() > SafeTensorsHeader.MAX_HEADER_BYTES) {
      throw new SafeTensorsException(
          "%s: a header of %d bytes exceeds the format's limit of %d; write several shards"
              .formatted(target, out.size(), SafeTensorsHeader.MAX_HEADER_BYTES));
    }
    return out.toByteArray();
  }

  private static void checkLength(Entry entry, long bytes) {
    if (bytes != entry.size()) {
      throw new SafeTensorsException(
          "tensor \"%s\" %s%s needs %d bytes, was given %d"
              .formatted(
                  entry.name(),
                  entry.dtype(),
                  Arrays.toString(entry.shape()),
                  entry.size(),
                  bytes));
    }
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static String unicode(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new SafeTensorsException("\"" + text + "\" holds an unpaired surrogate");
    }
    return text;
  }
}
