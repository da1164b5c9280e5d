package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeText;

/**
 * Where a tensor lives.
 *
 * @param index the ordinal of the device, -1 where its type has only one or the current one is
 *     meant
 */
public record Device(Type type, int index) {
  public static final Device CPU = new Device(Type.CPU, -1);

  /** Shapes without memory: for looking at a model too large to allocate. */
  public static final Device META = new Device(Type.META, -1);

  /** Device types with the codes of {@code c10::DeviceType}. */
  public enum Type {
    CPU(0),
    CUDA(1),
    META(14);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  /** The CUDA device of this index, whether it is there or not. */
  public static Device cuda(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("no CUDA device has the index " + index);
    }
    return new Device(Type.CUDA, index);
  }

  /** Devices of that type that can be used now: 0 where libtorch, driver or device is missing. */
  public static int count(Type type) {
    ThreadState.current(); // loads the library
    return MmgptTorch.mm_device_count(type.code);
  }

  /**
   * The device that an index of -1 means on this thread; see {@link DeviceGuard}.
   *
   * @throws TorchException if there is none
   */
  public static Device current(Type type) {
    if (type != Type.CUDA) {
      return new Device(type, -1);
    }
    ThreadState.current();
    int index = MmgptTorch.mm_current_device(type.code);
    if (index < 0) {
      throw TorchException.inOperator("current_device", type);
    }
    return new Device(type, index);
  }

  void makeCurrent() {
    check(MmgptTorch.mm_set_current_device(type.code, index), "set_device");
  }

  /** This device with the index that it has now. */
  Device concrete() {
    return index < 0 ? current(type) : this;
  }

  /** Name, memory and size of the device, as its driver says. */
  public DeviceProperties properties() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment numbers = call.segment(call.longs(0, 0, 0, 0), 4 * Long.BYTES);
    long length = MmgptTorch.mm_device_properties(type.code, index, numbers);
    check(length >= 0, "device_properties");
    return new DeviceProperties(
        NativeText.take(length),
        numbers.getAtIndex(ValueLayout.JAVA_LONG, 0),
        (int) numbers.getAtIndex(ValueLayout.JAVA_LONG, 1),
        (int) numbers.getAtIndex(ValueLayout.JAVA_LONG, 2),
        (int) numbers.getAtIndex(ValueLayout.JAVA_LONG, 3));
  }

  /** Waits until all work of this device is done, on all its streams. */
  public void synchronize() {
    ThreadState.current();
    check(MmgptTorch.mm_synchronize_device(type.code, index), "synchronize");
  }

  /**
   * @throws TorchException for the CPU, which has no caching allocator
   */
  public DeviceMemory memory() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment numbers = call.segment(call.longs(new long[10]), 10 * Long.BYTES);
    check(MmgptTorch.mm_memory_stats(type.code, index, numbers), "memory_stats");
    long[] of = numbers.toArray(ValueLayout.JAVA_LONG);
    return new DeviceMemory(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], of[8], of[9]);
  }

  /** Starts the peaks of {@link #memory} anew from what is in use now. */
  public void resetPeakMemory() {
    ThreadState.current();
    check(MmgptTorch.mm_reset_peak_memory_stats(type.code, index), "reset_peak_memory_stats");
  }

  /**
   * Gives cached, unused memory of all devices of that type back to the driver (CPU: the system).
   */
  public static void emptyCache(Type type) {
    ThreadState.current();
    if (!MmgptTorch.mm_empty_cache(type.code)) {
      throw TorchException.inOperator("empty_cache", type);
    }
  }

  private void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator, this);
    }
  }

  static Device ofCode(int type, int index) {
    for (Type candidate : Type.values()) {
      if (candidate.code == type) {
        return new Device(candidate, index);
      }
    }
    throw new TorchException("libtorch's device type " + type + " has no counterpart in Java");
  }

  /** As PyTorch prints it, e.g. {@code cuda:0}. */
  @Override
  public String toString() {
    String name = type.name().toLowerCase(Locale.ROOT);
    return index < 0 ? name : name + ":" + index;
  }
}
