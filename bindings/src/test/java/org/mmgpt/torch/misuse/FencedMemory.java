package org.mmgpt.torch.misuse;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;

/**
 * Tensors whose memory ends where a page begins that nobody may touch: an operator that reads or
 * writes beyond its argument ends the process there and then, and not one run in a thousand.
 */
final class FencedMemory {
  private static final long PAGE = 4096;
  private static final int NO_ACCESS = 0;
  private static final int READ_AND_WRITE = 3;
  private static final int PRIVATE_ANONYMOUS = 0x22;

  private static final MethodHandle MMAP =
      function(
          "mmap",
          FunctionDescriptor.of(
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG));
  private static final MethodHandle MPROTECT =
      function(
          "mprotect",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT));
  private static final MethodHandle MUNMAP =
      function(
          "munmap",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));

  private FencedMemory() {}

  /** The same elements in the same strides, the last of them right before the fence. */
  static Tensor copy(Tensor tensor) {
    long[] shape = tensor.shape();
    long[] strides = tensor.strides();
    long elements = tensor.numel() == 0 ? 0 : 1;
    for (int d = 0; elements > 0 && d < shape.length; d++) {
      elements += (shape[d] - 1) * strides[d];
    }
    Tensor flat = tensor.detach().asStrided(new long[] {elements}, new long[] {1});
    DType dtype = tensor.dtype();
    long bytes = elements * dtype.bytes();
    Tensor fenced = Tensor.fromBlob(arena -> allocate(bytes, arena), dtype, elements);
    fenced.copy_(flat);
    return fenced.asStrided(shape, strides, 0).requiresGrad(tensor.requiresGrad());
  }

  private static MemorySegment allocate(long bytes, Arena arena) {
    long pages = (bytes + PAGE - 1) / PAGE * PAGE;
    try {
      MemorySegment mapped =
          (MemorySegment)
              MMAP.invokeExact(
                  MemorySegment.NULL, pages + PAGE, READ_AND_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
      if (mapped.address() == -1) {
        throw new OutOfMemoryError("no address space for a fence");
      }
      MemorySegment all = mapped.reinterpret(pages + PAGE, arena, FencedMemory::free);
      if ((int) MPROTECT.invokeExact(all.asSlice(pages), PAGE, NO_ACCESS) != 0) {
        throw new IllegalStateException("the fence can't be put up");
      }
      return all.asSlice(pages - bytes, bytes);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  private static void free(MemorySegment mapped) {
    try {
      int unused = (int) MUNMAP.invokeExact(mapped, mapped.byteSize());
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /** A method handle may throw anything; these throw what the lines above throw. */
  private static RuntimeException failure(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }

  private static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
  }
}
