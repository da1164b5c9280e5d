package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Function;
import org.mmgpt.torch.ffi.MmgptTorch;

/** A tensor's elements as Java has them: scalars, arrays, and memory that both look at. */
abstract sealed class TensorElements extends TensorOperators permits Tensor {
  abstract void check(boolean succeeded, String operator);

  // ---- scalars ----

  /**
   * The only element, as a double.
   *
   * @throws TorchException if there isn't exactly one
   */
  public double item() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment value = call.segment(call.longs(0L), Long.BYTES);
    check(MmgptTorch.mm_item_double(handle(), value), "item");
    return value.get(ValueLayout.JAVA_DOUBLE, 0);
  }

  /**
   * The only element, as a long.
   *
   * @throws TorchException if there isn't exactly one
   */
  public long itemLong() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment value = call.segment(call.longs(0L), Long.BYTES);
    check(MmgptTorch.mm_item_long(handle(), value), "item");
    return value.get(ValueLayout.JAVA_LONG, 0);
  }

  // ---- from an array: a CPU tensor of the array's type, copied in row-major order ----

  /** A FLOAT32 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(float[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_FLOAT, DType.FLOAT32, shape);
  }

  /** A FLOAT64 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(double[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_DOUBLE, DType.FLOAT64, shape);
  }

  /** A INT64 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(long[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_LONG, DType.INT64, shape);
  }

  /** A INT32 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(int[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_INT, DType.INT32, shape);
  }

  /** A INT16 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(short[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_SHORT, DType.INT16, shape);
  }

  /** A INT8 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(byte[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_BYTE, DType.INT8, shape);
  }

  /** A UINT16 tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(char[] values, long... shape) {
    return TensorArrays.of(values, values.length, ValueLayout.JAVA_CHAR, DType.UINT16, shape);
  }

  /** A BOOL tensor on the CPU with a copy of the values, in row-major order. */
  public static Tensor ofArray(boolean[] values, long... shape) {
    return TensorArrays.of(
        TensorArrays.bytes(values), values.length, ValueLayout.JAVA_BYTE, DType.BOOL, shape);
  }

  // ---- to a new array ----

  /** The elements in row-major order, converted to float. */
  public float[] toFloatArray() {
    float[] values = new float[length()];
    copyTo(values);
    return values;
  }

  /** The elements in row-major order, converted to double. */
  public double[] toDoubleArray() {
    double[] values = new double[length()];
    copyTo(values);
    return values;
  }

  /** The elements in row-major order, converted to INT64. */
  public long[] toLongArray() {
    long[] values = new long[length()];
    copyTo(values);
    return values;
  }

  /** The elements in row-major order, converted to INT32. */
  public int[] toIntArray() {
    int[] values = new int[length()];
    copyTo(values);
    return values;
  }

  /** The elements in row-major order, converted to INT16. */
  public short[] toShortArray() {
    short[] values = new short[length()];
    copyTo(values);
    return values;
  }

  /** Bytes as they are of INT8, UINT8 and BOOL, else the elements converted to INT8. */
  public byte[] toByteArray() {
    byte[] values = new byte[length()];
    copyTo(values);
    return values;
  }

  /** The elements in row-major order, converted to UINT16. */
  public char[] toCharArray() {
    char[] values = new char[length()];
    copyTo(values);
    return values;
  }

  /** Whether each element differs from zero. */
  public boolean[] toBooleanArray() {
    boolean[] values = new boolean[length()];
    copyTo(values);
    return values;
  }

  // ---- into an array that is there, which saves a loop the garbage ----

  /**
   * Fills the array with the elements in row-major order, converted to float.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(float[] values) {
    copy(values, values.length, ValueLayout.JAVA_FLOAT, DType.FLOAT32);
  }

  /**
   * Fills the array with the elements in row-major order, converted to double.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(double[] values) {
    copy(values, values.length, ValueLayout.JAVA_DOUBLE, DType.FLOAT64);
  }

  /**
   * Fills the array with the elements in row-major order, converted to INT64.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(long[] values) {
    copy(values, values.length, ValueLayout.JAVA_LONG, DType.INT64);
  }

  /**
   * Fills the array with the elements in row-major order, converted to INT32.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(int[] values) {
    copy(values, values.length, ValueLayout.JAVA_INT, DType.INT32);
  }

  /**
   * Fills the array with the elements in row-major order, converted to INT16.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(short[] values) {
    copy(values, values.length, ValueLayout.JAVA_SHORT, DType.INT16);
  }

  /**
   * Fills the array with the bytes as they are of INT8, UINT8 and BOOL, else with the elements
   * converted to INT8.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(byte[] values) {
    DType dtype = ((Tensor) this).dtype();
    boolean asTheyAre = dtype == DType.UINT8 || dtype == DType.BOOL;
    copy(values, values.length, ValueLayout.JAVA_BYTE, asTheyAre ? dtype : DType.INT8);
  }

  /**
   * Fills the array with the elements in row-major order, converted to UINT16.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(char[] values) {
    copy(values, values.length, ValueLayout.JAVA_CHAR, DType.UINT16);
  }

  /**
   * Fills the array with whether each element differs from zero.
   *
   * @throws IllegalArgumentException if it has another length than the tensor has elements
   */
  public void copyTo(boolean[] values) {
    byte[] bytes = new byte[values.length];
    copy(bytes, bytes.length, ValueLayout.JAVA_BYTE, DType.BOOL);
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] != 0;
    }
  }

  private int length() {
    return TensorArrays.length((Tensor) this);
  }

  private void copy(Object array, int length, ValueLayout layout, DType dtype) {
    TensorArrays.copy((Tensor) this, dtype, array, length, layout);
  }

  // ---- memory that both look at ----

  /**
   * A CPU tensor over memory that Java has, without a copy. The memory must be native, writable and
   * aligned, and stay valid as long as any tensor over it: memory of {@code Arena.ofAuto()} or
   * {@code Arena.global()} does, as it is held until then. Memory of a shared arena does only if
   * the caller keeps that arena open; let {@link #fromBlob(Function, DType, long...)} do it.
   *
   * @param memory at least as long as the shape needs
   * @throws IllegalArgumentException for arrays, and memory that is read-only or confined to a
   *     thread
   */
  public static Tensor fromBlob(MemorySegment memory, DType dtype, long... shape) {
    return Blobs.over(memory, dtype, shape);
  }

  /**
   * A CPU tensor over memory allocated (or a file mapped) in an arena that ends with the last
   * tensor over it:
   *
   * <pre>{@code
   * Tensor.fromBlob(arena -> channel.map(PRIVATE, 0, size, arena), DType.FLOAT32, 1000, 64)
   * }</pre>
   */
  public static Tensor fromBlob(
      Function<Arena, MemorySegment> allocation, DType dtype, long... shape) {
    return Blobs.over(allocation, dtype, shape);
  }

  /**
   * A CPU tensor over a mapped file: no copy, unless the offset breaks the alignment of the type.
   *
   * @param offset in bytes from the file's start
   */
  public static Tensor fromMapping(MappedFile file, long offset, DType dtype, long... shape) {
    return file.tensor(offset, dtype, shape);
  }
}
