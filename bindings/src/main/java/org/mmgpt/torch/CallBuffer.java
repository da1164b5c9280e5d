package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * Native memory for the array arguments and results of one call, reused by all calls of a thread:
 * an arena per call would cost five times the call itself.
 */
final class CallBuffer {
  static {
    NativeLibrary.load(); // a call has a buffer, so this comes before every call with one
  }

  private static final int INITIAL_BYTES = 4096;
  private static final ThreadLocal<CallBuffer> OF_THREAD = ThreadLocal.withInitial(CallBuffer::new);

  /**
   * All of the address space. Accesses through this constant compile to a plain load or store,
   * those through a segment of the right size check its bounds and its arena first.
   */
  static final MemorySegment ANYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private MemorySegment memory = Arena.ofAuto().allocate(INITIAL_BYTES, Long.BYTES);
  private long next;
  private long end;
  private long results;

  /** Segments outgrown within the running call: their addresses are already among its arguments. */
  private final List<MemorySegment> outgrown = new ArrayList<>(0);

  private CallBuffer() {
    next = memory.address();
    end = next + memory.byteSize();
  }

  static CallBuffer begin() {
    CallBuffer buffer = OF_THREAD.get();
    buffer.next = buffer.memory.address();
    if (!buffer.outgrown.isEmpty()) {
      buffer.outgrown.clear();
    }
    return buffer;
  }

  private long reserve(long longs) {
    long start = next;
    if (longs > (end - start) / Long.BYTES) {
      start = grow(longs * Long.BYTES);
    }
    next = start + longs * Long.BYTES;
    return start;
  }

  private long grow(long bytes) {
    outgrown.add(memory);
    memory = Arena.ofAuto().allocate(Math.max(2 * memory.byteSize(), bytes), Long.BYTES);
    end = memory.address() + memory.byteSize();
    return memory.address();
  }

  private static void set(long address, int index, long value) {
    ANYWHERE.set(ValueLayout.JAVA_LONG, address + (long) index * Long.BYTES, value);
  }

  long longs(long... values) {
    long start = reserve(values.length);
    // A loop, so that an array made for this call alone never comes into being.
    for (int i = 0; i < values.length; i++) {
      set(start, i, values[i]);
    }
    return start;
  }

  static long length(Optional<long[]> values) {
    return values.map(v -> (long) v.length).orElse(-1L);
  }

  long longs(Optional<long[]> values) {
    return values.isPresent() ? longs(values.get()) : 0;
  }

  long tensors(List<Tensor> tensors) {
    int count = tensors.size();
    long start = reserve(count);
    for (int i = 0; i < count; i++) {
      set(start, i, tensors.get(i).handle());
    }
    return start;
  }

  long optionalTensors(List<Optional<Tensor>> tensors) {
    int count = tensors.size();
    long start = reserve(count);
    for (int i = 0; i < count; i++) {
      set(start, i, handle(tensors.get(i)));
    }
    return start;
  }

  /** Closes the first {@code count} tensors and leaves the array empty. */
  long takeHandles(Tensor[] tensors, int count) {
    long start = reserve(count);
    for (int i = 0; i < count; i++) {
      set(start, i, tensors[i].takeHandle());
      tensors[i] = null;
    }
    return start;
  }

  /** ASCII only: ATen's string arguments are names of modes. */
  long text(String text) {
    long start = reserve(text.length() / Long.BYTES + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        throw new IllegalArgumentException("not an ASCII text: " + text);
      }
      ANYWHERE.set(ValueLayout.JAVA_BYTE, start + i, (byte) c);
    }
    return start;
  }

  long text(Optional<String> text) {
    return text.isPresent() ? text(text.get()) : 0;
  }

  static long textLength(Optional<String> text) {
    return text.map(t -> (long) t.length()).orElse(-1L);
  }

  static long handle(Optional<Tensor> tensor) {
    return tensor.isPresent() ? tensor.get().handle() : 0;
  }

  static int code(Optional<Boolean> value) {
    return value.isEmpty() ? -1 : value.get() ? 1 : 0;
  }

  static int dtypeCode(Optional<DType> dtype) {
    return dtype.isPresent() ? dtype.get().code() : -1;
  }

  static int deviceType(Optional<Device> device) {
    return device.isPresent() ? device.get().type().code() : -1;
  }

  static int deviceIndex(Optional<Device> device) {
    return device.isPresent() ? device.get().index() : -1;
  }

  /** The address of room for {@code count} handles. */
  long results(int count) {
    results = reserve(count);
    return results;
  }

  /** A result that may be absent has the handle 0. */
  long resultHandle(int index) {
    return ANYWHERE.get(ValueLayout.JAVA_LONG, results + (long) index * Long.BYTES);
  }

  Tensor result(int index) {
    return Tensor.adopt(resultHandle(index));
  }

  MemorySegment segment(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }

  static List<Tensor> takeList(long count) {
    return takeOptionalList(count).stream().map(Optional::orElseThrow).toList();
  }

  static List<Optional<Tensor>> takeOptionalList(long count) {
    CallBuffer call = begin();
    int length = Math.toIntExact(count);
    long address = call.results(length);
    MmgptTorch.mm_take_list(call.segment(address, count * Long.BYTES), count);
    List<Optional<Tensor>> tensors = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      long handle = call.resultHandle(i);
      tensors.add(handle == 0 ? Optional.empty() : Optional.of(Tensor.adopt(handle)));
    }
    return tensors;
  }
}
