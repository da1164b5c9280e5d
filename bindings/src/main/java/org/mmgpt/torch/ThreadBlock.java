package org.mmgpt.torch;

import org.jspecify.annotations.Nullable;

/**
 * A setting of the current thread that is put back when the block ends. Blocks nest: ending one
 * ends those inside it that were left open, and only the thread that opened it may end it.
 */
abstract sealed class ThreadBlock implements AutoCloseable
    permits NoGrad,
        InferenceMode,
        Autocast,
        DeviceGuard,
        StreamGuard,
        GradientCheckpointing,
        OperatorThreads,
        HugePages {
  private final ThreadState state = ThreadState.current();
  private final @Nullable ThreadBlock enclosing = state.innermostBlock;
  private boolean closed;

  /** To be called by subclasses once the setting has been made. */
  final void entered() {
    state.innermostBlock = this;
  }

  /** Puts back what was set before. */
  abstract void restore();

  @Override
  public final void close() {
    if (Thread.currentThread() != state.thread) {
      throw new WrongThreadException(
          "this %s belongs to thread %s and is closed by %s"
              .formatted(
                  getClass().getSimpleName(),
                  state.thread.getName(),
                  Thread.currentThread().getName()));
    }
    if (closed) {
      return;
    }
    while (state.innermostBlock != null && state.innermostBlock != this) {
      state.innermostBlock.close();
    }
    closed = true;
    state.innermostBlock = enclosing;
    restore();
  }
}
