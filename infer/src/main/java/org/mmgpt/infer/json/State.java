package org.mmgpt.infer.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All the ways in which what was read so far can go on. {@link JsonAutomaton} makes each only once
 * and fills in what comes of it when first asked.
 */
final class State {
  private final Set<Stack> ways;
  private final int least;
  private final int leastUnended;
  private @Nullable List<Stack> open;
  private boolean mayEnd;
  private State @Nullable [] next;

  State(Set<Stack> ways) {
    this.ways = ways;
    int shortest = Symbol.ENDLESS;
    for (Stack way : ways) {
      shortest = way.isEmpty() ? shortest : Math.min(shortest, way.least());
    }
    this.leastUnended = shortest;
    this.least = ways.contains(Stack.EMPTY) ? 0 : shortest;
  }

  Set<Stack> ways() {
    return ways;
  }

  /** Whether what was read can't become an answer any more. */
  boolean isDead() {
    return ways.isEmpty();
  }

  /** Bytes of the shortest end. */
  int least() {
    return least;
  }

  /** The same if it doesn't end here. */
  int leastUnended() {
    return leastUnended;
  }

  /** The ways with a byte on top, or nothing more; empty if they aren't known. */
  Optional<List<Stack>> open() {
    return Optional.ofNullable(open);
  }

  void open(List<Stack> found) {
    open = found;
    mayEnd = found.contains(Stack.EMPTY);
  }

  /** Whether the text may end here; known with the open ways. */
  boolean mayEnd() {
    return mayEnd;
  }

  /** What a byte makes of it; null if that isn't known, for it is asked for every byte. */
  @Nullable State next(int value) {
    return next == null ? null : next[value];
  }

  void next(int value, State state) {
    if (next == null) {
      next = new State[256];
    }
    next[value] = state;
  }

  /** Forgets everything that can be found again. */
  void forget() {
    open = null;
    next = null;
  }
}
