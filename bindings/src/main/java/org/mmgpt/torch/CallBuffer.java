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

  private MemorySegment memory = Arena.ofAuto().allocate(INITIAL_BYTES, Long.BYTES);
  private long used;
  private long results;

  /** Segments outgrown within the running call: their addresses are already among its arguments. */
  private final List<MemorySegment> outgrown = new ArrayList<>(0);

  private CallBuffer() {}

  static CallBuffer begin() {
    CallBuffer buffer = OF_THREAD.get();
    buffer.used = 0;
    if (!buffer.outgrown.isEmpty()) {
      buffer.outgrown.clear();
    }
    return buffer;
  }

  private long reserve(long bytes) {
    long start = (used + Long.BYTES - 1) & -Long.BYTES;
    if (start + bytes > memory.byteSize()) {
      outgrown.add(memory);
      memory = Arena.ofAuto().allocate(Math.max(2 * memory.byteSize(), bytes), Long.BYTES);
      start = 0;
    }
    used = start + bytes;
    return start;
  }

  long longs(long... values) {
    return longs(values, values.length);
  }

  /** The first {@code count} of the values. */
  long longs(long[] values, int count) {
    long start = reserve((long) count * Long.BYTES);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_LONG, start, count);
    return memory.address() + start;
  }

  static long length(Optional<long[]> values) {
    return values.map(v -> (long) v.length).orElse(-1L);
  }

  long longs(Optional<long[]> values) {
    return values.isPresent() ? longs(values.get()) : 0;
  }

  long tensors(List<Tensor> tensors) {
    int count = tensors.size();
    long start = reserve((long) count * Long.BYTES);
    for (int i = 0; i < count; i++) {
      memory.set(ValueLayout.JAVA_LONG, start + (long) i * Long.BYTES, tensors.get(i).handle());
    }
    return memory.address() + start;
  }

  long optionalTensors(List<Optional<Tensor>> tensors) {
    int count = tensors.size();
    long start = reserve((long) count * Long.BYTES);
    for (int i = 0; i < count; i++) {
      memory.set(ValueLayout.JAVA_LONG, start + (long) i * Long.BYTES, handle(tensors.get(i)));
    }
    return memory.address() + start;
  }

  /** ASCII only: ATen's string arguments are names of modes. */
  long text(String text) {
    long start = reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        throw new IllegalArgumentException("not an ASCII text: " + text);
      }
      memory.set(ValueLayout.JAVA_BYTE, start + i, (byte) c);
    }
    return memory.address() + start;
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

  /** The address of room for `count` handles; to be reserved after all arguments. */
  long results(int count) {
    results = reserve((long) count * Long.BYTES);
    return memory.address() + results;
  }

  /** A result that may be absent has the handle 0. */
  long resultHandle(int index) {
    return memory.get(ValueLayout.JAVA_LONG, results + (long) index * Long.BYTES);
  }

  Tensor result(int index) {
    return Tensor.adopt(resultHandle(index));
  }

  MemorySegment segment(long address, long bytes) {
    return memory.asSlice(address - memory.address(), bytes);
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
