package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.mmgpt.torch.ffi.MmgptTorch;

/** Elements between Java arrays and tensors, by one copy each way. */
final class TensorArrays {
  private TensorArrays() {}

  static Tensor of(MemorySegment array, DType dtype, long[] shape, int length) {
    long expected = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new IllegalArgumentException("negative size in shape " + Arrays.toString(shape));
      }
      expected = Math.multiplyExact(expected, size);
    }
    if (expected != length) {
      throw new IllegalArgumentException(
          "shape %s has %d elements, the array %d"
              .formatted(Arrays.toString(shape), expected, length));
    }
    ThreadState.current(); // loads the library
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(Math.max(array.byteSize(), 1));
      bytes.copyFrom(array);
      MemorySegment sizes = arena.allocateFrom(ValueLayout.JAVA_LONG, shape);
      long handle =
          MmgptTorch.mm_from_bytes(bytes, array.byteSize(), sizes, shape.length, dtype.code());
      if (handle == 0) {
        throw TorchException.inOperator("ofArray", shape);
      }
      return Tensor.adopt(handle);
    }
  }

  static float[] floats(Tensor tensor) {
    float[] values = new float[length(tensor)];
    copy(tensor, DType.FLOAT32, MemorySegment.ofArray(values));
    return values;
  }

  static double[] doubles(Tensor tensor) {
    double[] values = new double[length(tensor)];
    copy(tensor, DType.FLOAT64, MemorySegment.ofArray(values));
    return values;
  }

  static long[] longs(Tensor tensor) {
    long[] values = new long[length(tensor)];
    copy(tensor, DType.INT64, MemorySegment.ofArray(values));
    return values;
  }

  static int[] ints(Tensor tensor) {
    int[] values = new int[length(tensor)];
    copy(tensor, DType.INT32, MemorySegment.ofArray(values));
    return values;
  }

  static byte[] bytes(Tensor tensor) {
    byte[] values = new byte[length(tensor)];
    DType dtype = tensor.dtype() == DType.UINT8 ? DType.UINT8 : DType.INT8;
    copy(tensor, dtype, MemorySegment.ofArray(values));
    return values;
  }

  static boolean[] booleans(Tensor tensor) {
    byte[] bytes = new byte[length(tensor)];
    copy(tensor, DType.BOOL, MemorySegment.ofArray(bytes));
    boolean[] values = new boolean[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] != 0;
    }
    return values;
  }

  private static int length(Tensor tensor) {
    long elements = tensor.numel();
    if (elements > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          tensor.summary() + " has more elements than a Java array; read dataPtr() instead");
    }
    return (int) elements;
  }

  private static void copy(Tensor tensor, DType dtype, MemorySegment array) {
    if (array.byteSize() == 0) {
      return;
    }
    try (Scope scope = Scope.open();
        NoGrad noGrad = NoGrad.open();
        Arena arena = Arena.ofConfined()) {
      Tensor plain = tensor.to(dtype).to(Device.CPU).contiguous();
      MemorySegment bytes = arena.allocate(array.byteSize());
      if (!MmgptTorch.mm_to_bytes(plain.handle(), bytes, bytes.byteSize())) {
        throw TorchException.inOperator("toArray", tensor);
      }
      array.copyFrom(bytes);
    }
  }
}
