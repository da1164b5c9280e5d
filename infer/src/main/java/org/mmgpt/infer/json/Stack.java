package org.mmgpt.infer.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has yet to come, the next symbol on top. {@link JsonAutomaton} makes each only once, so that
 * two are the same if they are equal.
 */
final class Stack {
  /** Nothing more. */
  static final Stack EMPTY = new Stack(null, null, 0);

  private final @Nullable Symbol top;
  private final @Nullable Stack below;
  private final int least;

  private Stack(@Nullable Symbol top, @Nullable Stack below, int least) {
    this.top = top;
    this.below = below;
    this.least = least;
  }

  Stack push(Symbol symbol) {
    return new Stack(symbol, this, Math.min(Symbol.ENDLESS, symbol.least() + least));
  }

  boolean isEmpty() {
    return this == EMPTY;
  }

  /** Not of the empty one. */
  Symbol top() {
    return Objects.requireNonNull(top);
  }

  /** Not of the empty one. */
  Stack below() {
    return Objects.requireNonNull(below);
  }

  /** Bytes of the shortest text it stands for. */
  int least() {
    return least;
  }
}
