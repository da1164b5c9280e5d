package org.mmgpt.torch;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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

  private static final int SMALLEST_ROOM = 64;
  private static final int LARGEST_SPARE_ROOM = 8192;
  private static final Tensor[] NONE = {};

  private static final List<ThreadState> ALL = new ArrayList<>();
  private static final ThreadLocal<ThreadState> CURRENT = ThreadLocal.withInitial(ThreadState::new);

  /** Totals of threads that have ended. */
  private static long endedCreated;

  private static long endedFreed;

  final Thread thread = Thread.currentThread();
  @Nullable Scope innermost;
  @Nullable ThreadBlock innermostBlock;
  Optional<GradientCheckpointing> checkpointing = Optional.empty();

  // Written by this thread alone and read by whoever asks for the totals: no lock on the hot path,
  // and no fence, which would cost as much as the call into C.
  private long created;
  private long freed;

  private static final VarHandle CREATED;
  private static final VarHandle FREED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      CREATED = lookup.findVarHandle(ThreadState.class, "created", long.class);
      FREED = lookup.findVarHandle(ThreadState.class, "freed", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Threads within one operator that all threads are to use, 0 for libtorch's choice. */
  private static volatile int operatorThreads;

  private int ownOperatorThreads;

  /** Room for a scope's tensors, left by the last one that ended. */
  private Tensor[] spare = NONE;

  Tensor[] takeRoom() {
    Tensor[] room = spare.length > 0 ? spare : new Tensor[SMALLEST_ROOM];
    spare = NONE;
    return room;
  }

  /** Takes the room back, emptied. */
  void giveRoom(Tensor[] room) {
    if (room.length <= LARGEST_SPARE_ROOM) {
      spare = room;
    }
  }

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

  void countCreated() {
    CREATED.setRelease(this, created + 1);
  }

  private void countFreed(int count) {
    FREED.setRelease(this, freed + count);
  }

  private long created() {
    return (long) CREATED.getAcquire(this);
  }

  private long freed() {
    return (long) FREED.getAcquire(this);
  }

  /** Drops the handles of the first {@code count} tensors, which are closed by that. */
  void release(Tensor[] tensors, int count) {
    if (count > 0) {
      CallBuffer call = CallBuffer.begin();
      MmgptTorch.mm_release(MemorySegment.ofAddress(call.takeHandles(tensors, count)), count);
      countFreed(count);
    }
    SharedTensors.dropUnused();
    Blobs.sweep();
  }

  void release(long handle) {
    dropNow(handle);
    countFreed(1);
    SharedTensors.dropUnused();
    Blobs.sweep();
  }

  /** The same for one handle that other threads may be using right now. */
  void releaseShared(long handle) {
    countFreed(1);
    SharedTensors.retire(handle);
    Blobs.sweep();
  }

  static void dropNow(long handle) {
    MmgptTorch.mm_release_one(handle);
  }

  /** Where another thread stood: it can't be inside the same operator once this is over. */
  record Moment(ThreadState state, long created) {
    boolean isOver() {
      return state.created() != created || state.thread.getState() != Thread.State.RUNNABLE;
    }
  }

  /** Of all other threads, now. */
  static List<Moment> momentsOfOthers() {
    synchronized (ALL) {
      return ALL.stream()
          .filter(state -> state.thread != Thread.currentThread())
          .map(state -> new Moment(state, state.created()))
          .toList();
    }
  }

  static long totalCreated() {
    synchronized (ALL) {
      return endedCreated + ALL.stream().mapToLong(ThreadState::created).sum();
    }
  }

  static long totalFreed() {
    synchronized (ALL) {
      return endedFreed + ALL.stream().mapToLong(ThreadState::freed).sum();
    }
  }

  private static void foldEnded() {
    ALL.removeIf(
        state -> {
          boolean ended = !state.thread.isAlive();
          if (ended) {
            endedCreated += state.created();
            endedFreed += state.freed();
          }
          return ended;
        });
  }
}
