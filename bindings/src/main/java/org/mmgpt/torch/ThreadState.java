package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  @Nullable ThreadBlock innermostBlock;
  Optional<GradientCheckpointing> checkpointing = Optional.empty();

  // Written by this thread alone and read by whoever asks for the totals: no lock on the hot path.
  private volatile long created;
  private volatile long freed;

  /** Threads within one operator that all threads are to use, 0 for libtorch's choice. */
  private static volatile int operatorThreads;

  private int ownOperatorThreads;

  private ThreadState() {
    if (thread.isVirtual()) {
      // Grad mode, error message and OpenMP's threads belong to the platform thread underneath.
      throw new IllegalStateException(
          "tensors are computed on platform threads, and this one is virtual; hand the work to an"
              + " executor of platform threads");
    }
    synchronized (ALL) {
      foldEnded();
      ALL.add(this);
    }
  }

  static ThreadState current() {
    return CURRENT.get();
  }

  void allUseThreads(int threads) {
    ownOperatorThreads = threads;
    operatorThreads = threads;
  }

  /** OpenMP keeps its number of threads by thread: libtorch tells new ones, this the others. */
  void followOperatorThreads() {
    int wanted = operatorThreads;
    if (wanted != ownOperatorThreads) {
      ownOperatorThreads = wanted;
      MmgptTorch.mm_set_num_threads(wanted);
    }
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void countCreated() {
    created++;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void release(long[] handles, int count) {
    if (count > 0) {
      dropNow(handles, count);
      freed += count;
    }
    SharedTensors.dropUnused();
    Blobs.sweep();
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void release(long handle) {
    dropNow(handle);
    freed++;
    SharedTensors.dropUnused();
    Blobs.sweep();
  }

  /** The same for one handle that other threads may be using right now. */
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  void releaseShared(long handle) {
    freed++;
    SharedTensors.retire(handle);
    Blobs.sweep();
  }

  static void dropNow(long handle) {
    CallBuffer call = CallBuffer.begin();
    MmgptTorch.mm_release(MemorySegment.ofAddress(call.longs(handle)), 1);
  }

  private static void dropNow(long[] handles, int count) {
    CallBuffer call = CallBuffer.begin();
    MmgptTorch.mm_release(MemorySegment.ofAddress(call.longs(handles, count)), count);
  }

  /** Where another thread stood: it can't be inside the same operator once this is over. */
  record Moment(ThreadState state, long created) {
    boolean isOver() {
      return state.created != created || state.thread.getState() != Thread.State.RUNNABLE;
    }
  }

  /** Of all other threads, now. */
  static List<Moment> momentsOfOthers() {
    synchronized (ALL) {
      return ALL.stream()
          .filter(state -> state.thread != Thread.currentThread())
          .map(state -> new Moment(state, state.created))
          .toList();
    }
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
