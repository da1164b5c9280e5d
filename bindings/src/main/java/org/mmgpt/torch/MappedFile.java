package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;
import org.mmgpt.torch.ffi.NativeText;

/**
 * A file in memory, private to this process: writing to a tensor over it copies the page and never
 * reaches the file. The pages stay mapped until this object and the last tensor over them are gone.
 */
public final class MappedFile implements AutoCloseable {
  static {
    NativeLibrary.load();
  }

  private final Path path;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment segment;
  private long mapping;

  private MappedFile(Path path) {
    this.path = path;
    try (Arena call = Arena.ofConfined()) {
      MemorySegment address = call.allocate(ValueLayout.JAVA_LONG);
      MemorySegment size = call.allocate(ValueLayout.JAVA_LONG);
      mapping = MmgptTorch.mm_mapping_open(call.allocateFrom(path.toString()), address, size);
      if (mapping == 0) {
        throw new TorchException(NativeText.lastError());
      }
      segment =
          MemorySegment.ofAddress(address.get(ValueLayout.JAVA_LONG, 0))
              .reinterpret(size.get(ValueLayout.JAVA_LONG, 0), arena, unused -> {});
    }
  }

  /**
   * @throws TorchException if the file can't be opened or mapped
   */
  public static MappedFile open(Path path) {
    return new MappedFile(path);
  }

  public Path path() {
    return path;
  }

  /** The whole file; accessible until this object is closed. */
  public MemorySegment segment() {
    return segment;
  }

  synchronized Tensor tensor(long offset, DType dtype, long... shape) {
    if (mapping == 0) {
      throw new IllegalStateException(path + " is closed");
    }
    try (Arena call = Arena.ofConfined()) {
      MemorySegment sizes = call.allocateFrom(ValueLayout.JAVA_LONG, shape);
      long handle =
          MmgptTorch.mm_mapping_tensor(mapping, offset, sizes, shape.length, dtype.code());
      if (handle == 0) {
        throw TorchException.inOperator("fromMapping", path, offset, dtype, shape);
      }
      return Tensor.adopt(handle);
    }
  }

  @Override
  public synchronized void close() {
    if (mapping != 0) {
      arena.close();
      MmgptTorch.mm_mapping_close(mapping);
      mapping = 0;
    }
  }
}
