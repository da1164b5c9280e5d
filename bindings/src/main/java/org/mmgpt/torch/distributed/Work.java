package org.mmgpt.torch.distributed;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mmgpt.torch.ffi.MmgptDistributed;

/**
 * A collective under way. It keeps its tensors' memory alive, so their scope may end before it
 * does; their contents are to be left alone until {@link #await()} has returned. May be used from
 * every thread.
 */
public final class Work {
  /** So that an interrupt is noticed. */
  private static final long SLICE_MILLIS = 200;

  private final ProcessGroup group;
  private final String operation;
  private final boolean transfer;
  private final long handle;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean settled;
  private @Nullable DistributedException failure;
  private int source = -1;

  /**
   * @param transfer whether it is a send or a receive
   */
  Work(ProcessGroup group, String operation, boolean transfer, long handle) {
    this.group = group;
    this.operation = operation;
    this.transfer = transfer;
    this.handle = handle;
  }

  /**
   * Waits for the end. CPU tensors then hold their results; with CUDA tensors over NCCL the host
   * doesn't wait, but whatever the current stream does next does.
   *
   * @throws DistributedException if it failed, or didn't end within the group's timeout
   */
  public void await() {
    lock.lock();
    try {
      boolean unsliced = transfer || group.backend() == Backend.NCCL;
      while (!settled && !attempt(unsliced ? -1 : SLICE_MILLIS)) {
        refuseInterrupted();
      }
    } finally {
      lock.unlock();
    }
    throwFailure();
  }

  /**
   * Waits on the host until it has ended or the time is over.
   *
   * @return whether it has ended
   * @throws DistributedException if it failed
   */
  public boolean await(Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    try {
      if (!lock.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    try {
      while (!settled) {
        long left = Math.max(0, (end - System.nanoTime()) / 1_000_000);
        if (!attempt(Math.min(left, SLICE_MILLIS)) && left == 0) {
          return false;
        }
        refuseInterrupted();
      }
    } finally {
      lock.unlock();
    }
    throwFailure();
    return true;
  }

  /** Whether it has ended, well or not; doesn't wait. */
  public boolean isCompleted() {
    if (!settled && lock.tryLock()) {
      try {
        if (!settled) {
          attempt(0);
        }
      } finally {
        lock.unlock();
      }
    }
    return settled;
  }

  /** Why it failed; empty if it ended well or is still under way. */
  public Optional<DistributedException> exception() {
    return isCompleted() ? Optional.ofNullable(failure) : Optional.empty();
  }

  /** The rank that a finished receive heard from, -1 for everything else. */
  public int sourceRank() {
    return isCompleted() ? source : -1;
  }

  /** Under the lock. Whether it has ended by now. */
  private boolean attempt(long millis) {
    int state = MmgptDistributed.mm_work_wait(handle, millis);
    if (state == 0) {
      return false;
    }
    String reason = state < 0 ? DistributedException.lastError() : "";
    if (state > 0) {
      source = MmgptDistributed.mm_work_source(handle);
    }
    MmgptDistributed.mm_work_close(handle);
    if (state < 0) {
      failure = group.failure(operation, reason);
    }
    settled = true;
    group.settled(this);
    return true;
  }

  private void refuseInterrupted() {
    if (!settled && Thread.interrupted()) {
      throw interrupted();
    }
  }

  private DistributedException interrupted() {
    Thread.currentThread().interrupt();
    return new DistributedException(group + ": interrupted in " + operation);
  }

  private void throwFailure() {
    if (failure != null) {
      // Made anew: this thread's stack is the one that tells where the program was waiting.
      DistributedException thrown =
          new DistributedException(failure.getMessage(), failure.isTimeout());
      thrown.initCause(failure);
      throw thrown;
    }
  }

  /** The operation and its arguments. */
  @Override
  public String toString() {
    return operation;
  }
}
