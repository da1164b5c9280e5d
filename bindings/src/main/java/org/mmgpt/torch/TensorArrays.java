package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.TensorFields;

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
    CallBuffer call = CallBuffer.begin();
    long sizes = call.longs(shape);
    long address = call.results(1);
    long handle =
        MmgptTorch.mm_empty_cpu(
            MemorySegment.ofAddress(sizes),
            shape.length,
            dtype.code(),
            MemorySegment.ofAddress(address));
    if (handle == 0) {
      throw TorchException.inOperator("ofArray", shape);
    }
    memory(call.resultHandle(0), array.byteSize()).copyFrom(array);
    return Tensor.adopt(handle);
  }

  static Tensor of(boolean[] values, long[] shape) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return of(MemorySegment.ofArray(bytes), DType.BOOL, shape, values.length);
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

  static short[] shorts(Tensor tensor) {
    short[] values = new short[length(tensor)];
    copy(tensor, DType.INT16, MemorySegment.ofArray(values));
    return values;
  }

  static char[] chars(Tensor tensor) {
    char[] values = new char[length(tensor)];
    copy(tensor, DType.UINT16, MemorySegment.ofArray(values));
    return values;
  }

  static byte[] bytes(Tensor tensor) {
    byte[] values = new byte[length(tensor)];
    DType dtype = tensor.dtype();
    boolean asTheyAre = dtype == DType.UINT8 || dtype == DType.BOOL;
    copy(tensor, asTheyAre ? dtype : DType.INT8, MemorySegment.ofArray(values));
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
    long plain = TensorFields.plainData(tensor.handle(), dtype.code());
    if (plain != 0) {
      array.copyFrom(memory(plain, array.byteSize()));
      return;
    }
    try (Scope scope = Scope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor copy = tensor.to(Device.CPU, dtype, false, false).contiguous();
      long address = MmgptTorch.mm_data_ptr(copy.handle());
      if (address == 0) {
        throw TorchException.inOperator("toArray", tensor);
      }
      array.copyFrom(memory(address, array.byteSize()));
    }
  }

  private static MemorySegment memory(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
