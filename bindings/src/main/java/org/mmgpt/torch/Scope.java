package org.mmgpt.torch;

import java.util.Arrays;

/**
 * Frees, when it is closed, every tensor that its thread made while it was the innermost scope.
 *
 * <pre>{@code
 * try (Scope scope = Scope.open()) {
 *   Tensor hidden = x.matmul(weight);
 *   return scope.keep(hidden.relu());
 * }
 * }</pre>
 *
 * <p>Closing a tensor drops one reference, so autograd keeps what it still needs. A scope and the
 * tensors in it belong to the thread that opened it; using them from another is an error. Tensors
 * made outside any scope belong to whoever closes them and may be used from every thread.
 */
public final class Scope implements AutoCloseable {
  private static final Tensor[] NONE = {};

  private final ThreadState state;
  private final Scope enclosing;
  private final boolean outermost;
  private Tensor[] tensors;
  private int count;
  private boolean closed;

  private Scope(ThreadState state) {
    this.state = state;
    this.tensors = state.takeRoom();
    this.outermost = state.innermost == null;
    this.enclosing = outermost ? this : state.innermost;
    state.innermost = this;
    if (outermost) {
      state.followOperatorThreads();
    }
  }

  /** The innermost scope of this thread from now on, until it is closed. */
  public static Scope open() {
    return new Scope(ThreadState.current());
  }

  /** Hands a tensor of this scope to the enclosing one, or to the caller where there is none. */
  public Tensor keep(Tensor tensor) {
    requireThread();
    if (tensor.scope() != this) {
      return tensor; // of an outer scope, or nobody's: it outlives this one anyway
    }
    remove(tensor);
    if (!outermost) {
      enclosing.add(tensor);
    }
    return tensor;
  }

  void add(Tensor tensor) {
    if (count == tensors.length) {
      tensors = Arrays.copyOf(tensors, 2 * count);
    }
    tensors[count] = tensor;
    tensor.enter(this, count++);
  }

  void remove(Tensor tensor) {
    int index = tensor.indexInScope();
    Tensor last = tensors[--count];
    tensors[count] = null;
    if (last != tensor) {
      tensors[index] = last;
      last.enter(this, index);
    }
    tensor.leave();
  }

  Thread thread() {
    return state.thread;
  }

  void requireThread() {
    if (Thread.currentThread() != state.thread) {
      throw new WrongThreadException(
          "this scope belongs to thread %s and is used from %s; take tensors out of it with escape()"
              .formatted(state.thread.getName(), Thread.currentThread().getName()));
    }
  }

  /** Frees the scope's tensors, and those of scopes opened inside it that were left open. */
  @Override
  public void close() {
    requireThread();
    if (closed) {
      return;
    }
    while (state.innermost != this) {
      state.innermost.close();
    }
    state.innermost = outermost ? null : enclosing;
    closed = true;
    state.release(tensors, count);
    state.giveRoom(tensors);
    tensors = NONE;
    count = 0;
  }
}
