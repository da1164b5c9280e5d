package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.mmgpt.torch.ffi.MmgptTorch;

/** Memory that Java made and tensors look at, held until libtorch says that none does any more. */
final class Blobs {
  private static final int SWEPT_AT_ONCE = 256;
  private static final Map<Long, Runnable> HELD = new HashMap<>();
  private static volatile boolean anyHeld;
  private static long lastToken;

  private Blobs() {}

  /** Over memory that lives as long as it is reachable, which is as long as it is held here. */
  static Tensor over(MemorySegment memory, DType dtype, long[] shape) {
    return over(memory, dtype, shape, () -> Reference.reachabilityFence(memory));
  }

  /** Over memory of an arena that ends with the last tensor over it. */
  static Tensor over(Function<Arena, MemorySegment> allocation, DType dtype, long[] shape) {
    Arena arena = Arena.ofShared();
    try {
      return over(allocation.apply(new Unclosable(arena)), dtype, shape, arena::close);
    } catch (Throwable t) {
      arena.close();
      throw t;
    }
  }

  private static Tensor over(MemorySegment memory, DType dtype, long[] shape, Runnable whenUnused) {
    if (!memory.isNative()) {
      throw new IllegalArgumentException(
          "a tensor can't look into Java's heap, where arrays move; use ofArray, or a segment of an"
              + " arena");
    }
    if (memory.isReadOnly()) {
      throw new IllegalArgumentException(
          "the memory is read-only and an operator might write to the tensor; map it with PRIVATE,"
              + " or copy it");
    }
    if (!memory.isAccessibleBy(new Thread())) {
      throw new IllegalArgumentException(
          "the memory is confined to one thread, which may free it under the tensor; use"
              + " Arena.ofAuto(), or fromBlob(arena -> ..., ...)");
    }
    sweep();
    long token = hold(whenUnused);
    CallBuffer call = CallBuffer.begin();
    long handle =
        MmgptTorch.mm_from_blob(
            memory.address(),
            memory.byteSize(),
            MemorySegment.ofAddress(call.longs(shape)),
            shape.length,
            dtype.code(),
            token);
    if (handle == 0) {
      release(token);
      throw TorchException.inOperator(
          "fromBlob", memory.byteSize() + " bytes", dtype, Arrays.toString(shape));
    }
    return Tensor.adopt(handle);
  }

  private static long hold(Runnable whenUnused) {
    synchronized (HELD) {
      HELD.put(++lastToken, whenUnused);
      anyHeld = true;
      return lastToken;
    }
  }

  private static void release(long token) {
    synchronized (HELD) {
      HELD.remove(token);
      anyHeld = !HELD.isEmpty();
    }
  }

  /** Called wherever handles are dropped; costs a read where no memory is held. */
  static void sweep() {
    if (!anyHeld) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment tokens = arena.allocate(ValueLayout.JAVA_LONG, SWEPT_AT_ONCE);
      long count;
      do {
        count = MmgptTorch.mm_take_freed_blobs(tokens, SWEPT_AT_ONCE);
        synchronized (HELD) {
          for (long i = 0; i < count; i++) {
            Runnable whenUnused = HELD.remove(tokens.getAtIndex(ValueLayout.JAVA_LONG, i));
            if (whenUnused
                != null) { // else no tensor was made and the memory is the caller's again
              whenUnused.run();
            }
          }
          anyHeld = !HELD.isEmpty();
        }
      } while (count == SWEPT_AT_ONCE);
    }
  }

  /** How many memories are held, for tests. */
  static int held() {
    sweep();
    synchronized (HELD) {
      return HELD.size();
    }
  }

  /** An arena whose end isn't up to the code that allocates from it. */
  private record Unclosable(Arena arena) implements Arena {
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
      return arena.allocate(byteSize, byteAlignment);
    }

    @Override
    public MemorySegment.Scope scope() {
      return arena.scope();
    }

    @Override
    public void close() {
      throw new UnsupportedOperationException("this arena ends with the last tensor over it");
    }
  }
}
