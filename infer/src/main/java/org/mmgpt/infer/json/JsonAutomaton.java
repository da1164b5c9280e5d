package org.mmgpt.infer.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads texts byte by byte, in all the ways a grammar allows at once. What a byte makes of a set of
 * ways is remembered, so that a byte read twice costs a look into an array. For one thread.
 */
final class JsonAutomaton {
  private static final int MOST_STATES = 5_000;
  private static final int MOST_WAYS = 10_000;

  private record Above(Symbol symbol, Stack below) {}

  private final Map<Above, Stack> stacks = new HashMap<>();
  private final Map<Set<Stack>, State> states = new HashMap<>();
  private final State start;
  private long allowance;

  /**
   * @param allowance ways that may be looked at; a grammar with thousands of readings of the same
   *     string would take minutes
   */
  JsonAutomaton(List<Symbol> text, long allowance) {
    this.allowance = allowance;
    Stack stack = Stack.EMPTY;
    for (Symbol symbol : text.reversed()) {
      stack = push(symbol, stack);
    }
    this.start = state(Set.of(stack));
  }

  /** Nothing has been read. */
  State start() {
    return start;
  }

  /** Allows so many ways more. */
  void allow(long ways) {
    allowance += ways;
  }

  /** A symbol has to come and nothing else. */
  State alone(Symbol symbol) {
    return state(push(symbol, Stack.EMPTY));
  }

  /** What has to come is known. */
  State state(Stack way) {
    return state(Set.of(way));
  }

  /** Whether the text may end here. */
  boolean mayEnd(State state) {
    open(state);
    return state.mayEnd();
  }

  /** What a byte makes of it. */
  State next(State from, int value) {
    State known = from.next(value);
    if (known != null) {
      return known;
    }
    List<Stack> open = open(from);
    spend(open.size());
    var ways = new LinkedHashSet<Stack>();
    for (Stack stack : open) {
      if (!stack.isEmpty() && stack.top() instanceof Symbol.OneOf one && one.bytes().get(value)) {
        ways.add(stack.below());
      }
    }
    State next = state(ways);
    from.next(value, next);
    return next;
  }

  private List<Stack> open(State state) {
    if (state.open().isEmpty()) {
      state.open(open(state.ways()));
    }
    return state.open().orElseThrow();
  }

  /** All that these stacks may be that begin with a byte, or are empty. */
  private List<Stack> open(Set<Stack> ways) {
    var opened = new ArrayList<Stack>();
    var seen = new HashSet<>(ways); // a definition may begin with itself
    var waiting = new ArrayDeque<>(ways);
    while (!waiting.isEmpty() && opened.size() < MOST_WAYS) { // enough; each is good for itself
      Stack stack = waiting.pop();
      if (!stack.isEmpty() && stack.top() instanceof Symbol.Expandable several) {
        List<List<Symbol>> alternatives = several.alternatives();
        spend(alternatives.size());
        for (List<Symbol> alternative : alternatives) {
          Stack expanded = stack.below();
          for (Symbol symbol : alternative.reversed()) {
            expanded = push(symbol, expanded);
          }
          if (seen.add(expanded)) {
            waiting.push(expanded);
          }
        }
      } else {
        opened.add(stack);
      }
    }
    return opened;
  }

  private void spend(int ways) {
    allowance -= ways;
    if (allowance < 0) {
      throw new SchemaException("", "can be read in too many ways at once");
    }
  }

  private Stack push(Symbol symbol, Stack below) {
    return stacks.computeIfAbsent(
        new Above(symbol, below), above -> above.below().push(above.symbol()));
  }

  private State state(Set<Stack> ways) {
    return states.computeIfAbsent(ways, State::new);
  }

  /** Whether it knows more than it should keep. */
  boolean isFull() {
    return states.size() > MOST_STATES;
  }

  /** Forgets everything that can be found again; states that are held stay good. */
  void forget() {
    states.values().forEach(State::forget);
    states.clear();
    stacks.clear();
    states.put(start.ways(), start);
  }
}
