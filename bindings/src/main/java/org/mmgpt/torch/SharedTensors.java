package org.mmgpt.torch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Handles of tensors that several threads used, closed while another may still be inside an
 * operator on them. Each is dropped once every such thread has been seen outside: it has made a
 * tensor since, it waits in Java, or it has ended. So the operators themselves need no lock and no
 * count.
 */
final class SharedTensors {
  private record Retired(long handle, List<ThreadState.Moment> seen) {
    boolean isUnused() {
      return seen.stream().allMatch(ThreadState.Moment::isOver);
    }
  }

  private static final Deque<Retired> WAITING = new ArrayDeque<>();
  private static volatile boolean anyWaiting;

  private SharedTensors() {}

  static void retire(long handle) {
    Retired retired = new Retired(handle, ThreadState.momentsOfOthers());
    synchronized (WAITING) {
      WAITING.add(retired);
      anyWaiting = true;
    }
    dropUnused();
  }

  /** Called wherever handles are dropped; costs a read where nothing waits. */
  static void dropUnused() {
    if (!anyWaiting) {
      return;
    }
    synchronized (WAITING) {
      WAITING.removeIf(
          retired -> {
            boolean unused = retired.isUnused();
            if (unused) {
              ThreadState.dropNow(retired.handle);
            }
            return unused;
          });
      anyWaiting = !WAITING.isEmpty();
    }
  }
}
