package org.mmgpt.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
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
public final class Tensor extends TensorElements implements AutoCloseable {
  /** Stands for more than one thread in {@link #owner}. */
  private static final Object THREADS = new Object();

  private static final VarHandle HANDLE;
  private static final VarHandle OWNER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HANDLE = lookup.findVarHandle(Tensor.class, "handle", long.class);
      OWNER = lookup.findVarHandle(Tensor.class, "owner", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long handle;

  /**
   * The scope that frees this tensor; of a tensor without one, the thread that has used it so far,
   * or {@link #THREADS}.
   */
  private @Nullable Object owner;

  private int indexInScope;

  /** Of the segments that look at this tensor's memory. */
  private @Nullable Arena views;

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
    LeakTracing.made(tensor);
    return tensor;
  }

  /**
   * The address of the {@code c10::TensorImpl}, for native code: borrowed, and valid only while
   * this tensor is open.
   */
  @Override
  public long handle() {
    Object by = owner;
    if (by instanceof Scope scope) {
      if (scope.thread() != Thread.currentThread()) {
        scope.requireThread();
      }
    } else if (by != Thread.currentThread() && by != THREADS) {
      return handleForThisThreadToo();
    }
    long open = handle;
    if (open == 0) {
      throw closedAlready();
    }
    return open;
  }

  private static IllegalStateException closedAlready() {
    return new IllegalStateException(
        "this tensor is closed: it was closed, or the scope it was made in has ended");
  }

  /** Once a thread: first it says that it uses the tensor, then it looks whether that is open. */
  private long handleForThisThreadToo() {
    if (!OWNER.compareAndSet(this, null, Thread.currentThread())) {
      OWNER.setVolatile(this, THREADS);
    }
    long open = (long) HANDLE.getVolatile(this);
    if (open == 0) {
      throw closedAlready();
    }
    return open;
  }

  // ---- lifetime ----

  /** Drops this reference; closing twice is harmless. */
  @Override
  public void close() {
    if (owner instanceof Scope scope) {
      scope.requireThread();
      scope.remove(this);
    }
    // First it is closed, then one looks who uses it: so no thread is overlooked.
    long taken = (long) HANDLE.getAndSet(this, 0L);
    if (taken == 0) {
      return;
    }
    closeViews();
    LeakTracing.closed(this);
    ThreadState state = ThreadState.current();
    Object by = OWNER.getVolatile(this);
    if (by == null || by == Thread.currentThread()) {
      state.release(taken);
    } else {
      state.releaseShared(taken);
    }
  }

  /** Takes the tensor out of its scope: it is the caller's to close, and any thread may use it. */
  public Tensor escape() {
    handle();
    if (owner instanceof Scope scope) {
      scope.remove(this);
    }
    return this;
  }

  /** Another handle to the same tensor, gradient and graph included, in no scope. */
  Tensor share() {
    return adopt(MmgptTorch.mm_retain(handle())).escape();
  }

  /** Whether {@link #close} was called, or its scope has ended. */
  public boolean isClosed() {
    return handle == 0;
  }

  @Nullable Scope scope() {
    return owner instanceof Scope scope ? scope : null;
  }

  int indexInScope() {
    return indexInScope;
  }

  void enter(Scope entered, int index) {
    owner = entered;
    indexInScope = index;
  }

  void leave() {
    owner = null;
  }

  /** For the scope that ends: this tensor is closed and its handle the caller's to drop. */
  long takeHandle() {
    long taken = handle;
    handle = 0;
    owner = null;
    closeViews();
    LeakTracing.closed(this);
    return taken;
  }

  private void closeViews() {
    Arena open = views;
    if (open == null) {
      return;
    }
    views = null;
    while (open.scope().isAlive()) {
      try {
        open.close();
      } catch (IllegalStateException inUse) {
        Thread.onSpinWait(); // another thread is copying from it right now
      }
    }
  }

  // ---- what it is ----

  /** Type of its elements. */
  public DType dtype() {
    return DType.ofCode(TensorFields.dtype(handle()));
  }

  /** Where its memory is. */
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

  /** Size of each dimension; a copy. */
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
      strides[i] = memory.getAtIndex(ValueLayout.JAVA_LONG, i);
    }
    return strides;
  }

  /** Elements between the start of the storage and the first of this tensor. */
  public long storageOffset() {
    return MmgptTorch.mm_storage_offset(handle());
  }

  /** Whether its elements lie row by row, without gaps. */
  public boolean isContiguous() {
    return TensorFields.isContiguous(handle());
  }

  // ---- gradients ----

  /** Whether operators on it are recorded for {@link #backward}. */
  public boolean requiresGrad() {
    return TensorFields.requiresGrad(handle());
  }

  /** Returns this tensor, which from now on collects a gradient (or no longer does). */
  public Tensor requiresGrad(boolean required) {
    check(MmgptTorch.mm_set_requires_grad(handle(), required), "requires_grad_");
    return this;
  }

  /** Adds this scalar's gradients to those of the leaves it was computed from. */
  public void backward() {
    if (ThreadState.current().checkpointing.isPresent()) {
      Autograd.backward(List.of(this), List.of());
    } else {
      check(MmgptTorch.mm_backward(handle(), 0, false, false), "backward");
    }
  }

  /**
   * @param gradient of the same shape as this tensor
   * @param retainGraph keep the graph for another backward
   * @param createGraph make the gradients differentiable themselves
   */
  public void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
    if (ThreadState.current().checkpointing.isPresent()) {
      if (retainGraph || createGraph) {
        throw new IllegalArgumentException(
            "gradient checkpointing forgets its segments after one backward pass");
      }
      Autograd.backward(List.of(this), List.of(Optional.of(gradient)));
      return;
    }
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

  /**
   * Its memory is not used for anything else before that stream has done what it was given so far.
   */
  public void recordStream(Stream stream) {
    Device on = stream.device();
    check(
        MmgptTorch.mm_record_stream(handle(), on.type().code(), on.index(), stream.id()),
        "record_stream");
  }

  /** This tensor if it lives there already, else a copy. */
  public Tensor to(Device device) {
    return to(device, dtype(), false, false);
  }

  // ---- its memory ----

  /**
   * The bytes of a contiguous CPU tensor, without a copy. The segment ends with this tensor:
   * reading it later is an {@link IllegalStateException}.
   */
  public synchronized MemorySegment dataPtr() {
    long bytes = requirePlainMemory();
    Arena arena = views;
    if (arena == null) {
      arena = Arena.ofShared();
      views = arena;
    }
    return MemorySegment.ofAddress(MmgptTorch.mm_data_ptr(handle()))
        .reinterpret(bytes, arena, null);
  }

  /**
   * The bytes of a contiguous CPU tensor, without a copy, until the arena ends: the memory lives as
   * long, whatever happens to this tensor.
   */
  public MemorySegment dataPtr(Arena arena) {
    long bytes = requirePlainMemory();
    long held = MmgptTorch.mm_retain(handle());
    return MemorySegment.ofAddress(MmgptTorch.mm_data_ptr(held))
        .reinterpret(bytes, arena, unused -> ThreadState.dropNow(held));
  }

  private long requirePlainMemory() {
    long open = handle();
    if (TensorFields.deviceType(open) != Device.Type.CPU.code() || !isContiguous()) {
      throw new IllegalStateException(
          "dataPtr needs a contiguous CPU tensor, not " + summary() + "; use contiguous() or to()");
    }
    return numel() * TensorFields.elementSize(open);
  }

  /** Type and shape, e.g. {@code float32[2, 3]}. */
  String summary() {
    return handle == 0
        ? "closed"
        : dtype().name().toLowerCase(Locale.ROOT) + Arrays.toString(shape());
  }

  /** As Python's PyTorch prints it; a closed tensor, or another thread's, is only named. */
  @Override
  public String toString() {
    if (owner instanceof Scope scope && scope.thread() != Thread.currentThread()) {
      return "tensor(of thread " + scope.thread().getName() + ")";
    }
    return isClosed() ? "tensor(closed)" : TensorText.of(this);
  }

  @Override
  void check(boolean succeeded, String operator) {
    if (!succeeded) {
      throw TorchException.inOperator(operator, this);
    }
  }
}
