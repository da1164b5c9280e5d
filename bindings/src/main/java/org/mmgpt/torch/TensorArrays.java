package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.TensorFields;

/**
 * Elements between Java arrays and tensors, by one copy each way. An array's layout has the width
 * of the tensor's type.
 */
final class TensorArrays {
  private TensorArrays() {}

  static Tensor of(Object array, int length, ValueLayout layout, DType dtype, long[] shape) {
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
    if (length > 0) {
      MemorySegment.copy(array, 0, CallBuffer.ANYWHERE, layout, call.resultHandle(0), length);
    }
    return Tensor.adopt(handle);
  }

  /** As libtorch keeps them: a byte each, 0 or 1. */
  static byte[] bytes(boolean[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return bytes;
  }

  static int length(Tensor tensor) {
    long elements = tensor.numel();
    if (elements > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          tensor.summary() + " has more elements than a Java array; read dataPtr() instead");
    }
    return (int) elements;
  }

  static void copy(Tensor tensor, DType dtype, Object array, int length, ValueLayout layout) {
    long handle = tensor.handle();
    if (TensorFields.numel(handle) != length) {
      throw new IllegalArgumentException(
          "%s has %d elements, the array %d".formatted(tensor.summary(), tensor.numel(), length));
    }
    if (length == 0) {
      return;
    }
    long plain = TensorFields.plainData(handle, dtype.code());
    if (plain != 0) {
      MemorySegment.copy(CallBuffer.ANYWHERE, layout, plain, array, 0, length);
    } else {
      copyConverted(tensor, dtype, array, length, layout);
    }
  }

  private static void copyConverted(
      Tensor tensor, DType dtype, Object array, int length, ValueLayout layout) {
    try (Scope scope = Scope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor copy = tensor.to(Device.CPU, dtype, false, false).contiguous();
      long address = MmgptTorch.mm_data_ptr(copy.handle());
      if (address == 0) {
        throw TorchException.inOperator("toArray", tensor);
      }
      MemorySegment.copy(CallBuffer.ANYWHERE, layout, address, array, 0, length);
    }
  }
}
