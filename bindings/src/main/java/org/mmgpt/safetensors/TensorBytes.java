package org.mmgpt.safetensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Where (a part of) a tensor's bytes are, for a writer that fetches them when their turn comes. */
public sealed interface TensorBytes {
  /** Number of bytes. */
  long length();

  /**
   * The bytes, in memory.
   *
   * @throws SafeTensorsException if they are more than an array holds
   * @throws UncheckedIOException if their file cannot be read
   */
  default MemorySegment read() {
    if (length() > Integer.MAX_VALUE - 8) {
      throw new SafeTensorsException(length() + " bytes are too many to be read at once");
    }
    return switch (this) {
      case FileRegion(Path file, long offset, long length) -> {
        ByteBuffer buffer = ByteBuffer.allocate((int) length);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
          while (buffer.hasRemaining()) {
            if (in.read(buffer, offset + buffer.position()) < 0) {
              throw new IOException(file + ": ends within a tensor");
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        yield MemorySegment.ofBuffer(buffer.flip());
      }
      case Zeros(long length) -> MemorySegment.ofArray(new byte[(int) length]);
      case Fetched fetched -> fetched.bytes().get();
    };
  }

  /**
   * A piece of a file, which is copied without passing through this process's memory.
   *
   * @param offset of the first byte
   */
  record FileRegion(Path file, long offset, long length) implements TensorBytes {}

  /** Zeros. */
  record Zeros(long length) implements TensorBytes {}

  /**
   * Bytes that are in memory only once they are asked for.
   *
   * @param bytes as many as {@code length} says
   */
  record Fetched(long length, Supplier<MemorySegment> bytes) implements TensorBytes {}
}
