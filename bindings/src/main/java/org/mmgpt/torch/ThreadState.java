package org.mmgpt.torch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/** What one thread knows: its innermost scope, and how many handles it took and dropped. */
final class ThreadState {
  static {
    NativeLibrary.load();
  }

  private static final List<ThreadState> ALL = new ArrayList<>();
  private static final ThreadLocal<ThreadState> CURRENT = ThreadLocal.withInitial(ThreadState::new);

  /** Totals of threads that have ended. */
  private static long endedCreated;

  private static long endedFreed;

  final Thread thread = Thread.currentThread();
  @Nullable Scope innermost;

  // Written by this thread alone and read by whoever asks for the totals: no lock on the hot path.
  private volatile long created;
  private volatile long freed;

  private ThreadState() {
    synchronized (ALL) {
      foldEnded();
      ALL.add(this);
    }
  }

  static ThreadState current() {
    return CURRENT.get();
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void countCreated() {
    created++;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void release(long[] handles) {
    CallBuffer call = CallBuffer.begin();
    long address = call.longs(handles);
    MmgptTorch.mm_release(
        call.segment(address, (long) handles.length * Long.BYTES), handles.length);
    freed += handles.length;
  }

  static long totalCreated() {
    synchronized (ALL) {
      return endedCreated + ALL.stream().mapToLong(state -> state.created).sum();
    }
  }

  static long totalFreed() {
    synchronized (ALL) {
      return endedFreed + ALL.stream().mapToLong(state -> state.freed).sum();
    }
  }

  private static void foldEnded() {
    ALL.removeIf(
        state -> {
          boolean ended = !state.thread.isAlive();
          if (ended) {
            endedCreated += state.created;
            endedFreed += state.freed;
          }
          return ended;
        });
  }
}
