package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeText;
import org.mmgpt.torch.ffi.TensorFields;

/**
 * An n-dimensional array of libtorch. Operators with a {@code self} are methods, named as ATen
 * names them (see {@link TensorOperators}); the others are functions of {@link Torch}.
 *
 * <p>A tensor holds one reference and drops it on {@link #close}, or when the {@link Scope} it was
 * made in ends; memory is shared with views and with autograd, which keep what they need. Using a
 * closed tensor, or a scope's tensor from another thread, is an exception.
 */
public final class Tensor extends TensorOperators implements AutoCloseable {
  private long handle;
  private @Nullable Scope scope;
  private int indexInScope;

  private Tensor(long handle) {
    this.handle = handle;
  }

  /** Takes over a handle from libtorch, into the innermost scope of this thread. */
  static Tensor adopt(long handle) {
    Tensor tensor = new Tensor(handle);
    ThreadState state = ThreadState.current();
    state.countCreated();
    Scope innermost = state.innermost;
    if (innermost != null) {
      innermost.add(tensor);
    }
    return tensor;
  }

  @Override
  long handle() {
    long open = handle;
    if (open == 0) {
      throw new IllegalStateException(
          "this tensor is closed: it was closed, or the scope it was made in has ended");
    }
    Scope owner = scope;
    if (owner != null && owner.thread() != Thread.currentThread()) {
      owner.requireThread();
    }
    return open;
  }

  // ---- lifetime ----

  /** Drops this reference; closing twice is harmless. */
  @Override
  public void close() {
    if (handle == 0) {
      return;
    }
    Scope owner = scope;
    if (owner != null) {
      owner.requireThread();
      owner.remove(this);
    }
    ThreadState.current().release(new long[] {takeHandle()});
  }

  /** Takes the tensor out of its scope: it is the caller's to close, and any thread may use it. */
  public Tensor escape() {
    handle();
    Scope owner = scope;
    if (owner != null) {
      owner.remove(this);
    }
    return this;
  }

  public boolean isClosed() {
    return handle == 0;
  }

  @Nullable Scope scope() {
    return scope;
  }

  int indexInScope() {
    return indexInScope;
  }

  void enter(Scope entered, int index) {
    scope = entered;
    indexInScope = index;
  }

  void leave() {
    scope = null;
  }

  long takeHandle() {
    long taken = handle;
    handle = 0;
    return taken;
  }

  // ---- what it is ----

  public DType dtype() {
    return DType.ofCode(TensorFields.dtype(handle()));
  }

  public Device device() {
    long open = handle();
    return Device.ofCode(TensorFields.deviceType(open), TensorFields.deviceIndex(open));
  }

  /** Number of dimensions. */
  public int dim() {
    return (int) TensorFields.dim(handle());
  }

  /** Number of elements. */
  public long numel() {
    return TensorFields.numel(handle());
  }

  /**
   * Size of one dimension, counted from the end if negative.
   *
   * @throws IndexOutOfBoundsException if there is no such dimension
   */
  public long size(int dim) {
    long open = handle();
    int dims = (int) TensorFields.dim(open);
    int index = dim < 0 ? dim + dims : dim;
    if (index < 0 || index >= dims) {
      throw new IndexOutOfBoundsException("no dimension " + dim + " in " + summary());
    }
    return TensorFields.size(open, index);
  }

  public long[] shape() {
    long open = handle();
    long[] shape = new long[(int) TensorFields.dim(open)];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = TensorFields.size(open, i);
    }
    return shape;
  }

  /** Elements between neighbours along each dimension. */
  public long[] strides() {
    long open = handle();
    CallBuffer call = CallBuffer.begin();
    long[] strides = new long[(int) TensorFields.dim(open)];
    MemorySegment memory = call.segment(call.longs(strides), (long) strides.length * Long.BYTES);
    check(MmgptTorch.mm_strides(open, memory), "strides");
    for (int i = 0; i < strides.length; i++) {
      strides[i] = memory.getAtIndex(java.lang.foreign.ValueLayout.JAVA_LONG, i);
    }
    return strides;
  }

  public long storageOffset() {
    return MmgptTorch.mm_storage_offset(handle());
  }

  public boolean isContiguous() {
    return TensorFields.isContiguous(handle());
  }

  /** Whether both look at the same memory. */
  public boolean sharesStorageWith(Tensor other) {
    return MmgptTorch.mm_shares_storage(handle(), other.handle());
  }

  // ---- gradients ----

  public boolean requiresGrad() {
    return TensorFields.requiresGrad(handle());
  }

  /** Returns this tensor, which from now on collects a gradient (or no longer does). */
  public Tensor requiresGrad(boolean required) {
    check(MmgptTorch.mm_set_requires_grad(handle(), required), "requires_grad_");
    return this;
  }

  public boolean isLeaf() {
    return MmgptTorch.mm_is_leaf(handle());
  }

  /** Adds this scalar's gradients to those of the leaves it was computed from. */
  public void backward() {
    check(MmgptTorch.mm_backward(handle(), 0, false, false), "backward");
  }

  /**
   * @param gradient of the same shape as this tensor
   * @param retainGraph keep the graph for another backward
   * @param createGraph make the gradients differentiable themselves
   */
  public void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
    check(
        MmgptTorch.mm_backward(handle(), gradient.handle(), retainGraph, createGraph), "backward");
  }

  /** The gradient collected so far. */
  public Optional<Tensor> grad() {
    long gradient = MmgptTorch.mm_grad(handle());
    if (gradient != 0) {
      return Optional.of(adopt(gradient));
    }
    String failure = NativeText.lastError();
    if (!failure.isEmpty()) {
      throw new TorchException("grad(" + summary() + "): " + failure);
    }
    return Optional.empty();
  }

  /** Drops the collected gradient. */
  public void clearGrad() {
    check(MmgptTorch.mm_set_grad(handle(), 0), "clear_grad");
  }

  /** Replaces the collected gradient. */
  public void setGrad(Tensor gradient) {
    check(MmgptTorch.mm_set_grad(handle(), gradient.handle()), "set_grad");
  }

  // ---- moving ----

  /** This tensor if it has that element type already, else a converted copy. */
  public Tensor to(DType dtype) {
    return to(dtype, false, false);
  }

  /** This tensor if it lives there already, else a copy. */
  public Tensor to(Device device) {
    return to(device, dtype(), false, false);
  }

  // ---- Java's side ----

  /** The only element, as a double. */
  public double item() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment value = call.segment(call.longs(0L), Long.BYTES);
    check(MmgptTorch.mm_item_double(handle(), value), "item");
    return value.get(java.lang.foreign.ValueLayout.JAVA_DOUBLE, 0);
  }

  /** The only element, as a long. */
  public long itemLong() {
    CallBuffer call = CallBuffer.begin();
    MemorySegment value = call.segment(call.longs(0L), Long.BYTES);
    check(MmgptTorch.mm_item_long(handle(), value), "item");
    return value.get(java.lang.foreign.ValueLayout.JAVA_LONG, 0);
  }

  /**
   * The bytes of a contiguous CPU tensor, without a copy. Valid only while this tensor is open: the
   * segment doesn't keep it alive.
   */
  public MemorySegment dataPtr() {
    long open = handle();
    if (TensorFields.deviceType(open) != Device.Type.CPU.code() || !isContiguous()) {
      throw new IllegalStateException(
          "dataPtr needs a contiguous CPU tensor, not " + summary() + "; use contiguous() or to()");
    }
    long address = MmgptTorch.mm_data_ptr(open);
    return MemorySegment.ofAddress(address).reinterpret(numel() * TensorFields.elementSize(open));
  }

  public static Tensor ofArray(float[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.FLOAT32, shape, values.length);
  }

  public static Tensor ofArray(double[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.FLOAT64, shape, values.length);
  }

  public static Tensor ofArray(long[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.INT64, shape, values.length);
  }

  public static Tensor ofArray(int[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.INT32, shape, values.length);
  }

  public static Tensor ofArray(short[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.INT16, shape, values.length);
  }

  public static Tensor ofArray(byte[] values, long... shape) {
    return TensorArrays.of(MemorySegment.ofArray(values), DType.INT8, shape, values.length);
  }

  public static Tensor ofArray(boolean[] values, long... shape) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return TensorArrays.of(MemorySegment.ofArray(bytes), DType.BOOL, shape, values.length);
  }

  /** The elements in row-major order, converted to float. */
  public float[] toFloatArray() {
    return TensorArrays.floats(this);
  }

  public double[] toDoubleArray() {
    return TensorArrays.doubles(this);
  }

  public long[] toLongArray() {
    return TensorArrays.longs(this);
  }

  public int[] toIntArray() {
    return TensorArrays.ints(this);
  }

  public byte[] toByteArray() {
    return TensorArrays.bytes(this);
  }

  public boolean[] toBooleanArray() {
    return TensorArrays.booleans(this);
  }

  /**
   * A CPU tensor over a mapped file: no copy, unless the offset breaks the alignment of the type.
   *
   * @param offset in bytes from the file's start
   */
  public static Tensor fromMapping(MappedFile file, long offset, DType dtype, long... shape) {
    return file.tensor(offset, dtype, shape);
  }

  /** Type and shape, e.g. {@code float32[2, 3]}. */
  String summary() {
    return handle == 0
        ? "closed"
        : dtype().name().toLowerCase(Locale.ROOT) + Arrays.toString(shape());
  }

  /** As PyTorch's C++ side prints it. */
  @Override
  public String toString() {
    if (handle == 0) {
      return "Tensor[closed]";
    }
    long length = MmgptTorch.mm_to_string(handle());
    check(length >= 0, "toString");
    return NativeText.take(length);
  }

  private void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator, this);
    }
  }
}
