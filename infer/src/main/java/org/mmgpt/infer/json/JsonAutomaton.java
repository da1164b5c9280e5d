package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an answer byte by byte, in all the ways a schema allows at once. Sets of ways are numbered
 * as they turn up, with what each byte makes of them, so that a byte read twice costs a look into
 * an array. For one thread.
 */
final class JsonAutomaton {
  /** No way is left. */
  static final int DEAD = 0;

  private static final int MOST_STATES = 20_000;
  private static final int MOST_MASKS = 64;
  private static final int MOST_WAYS = 10_000;
  private static final int UNKNOWN = -1;

  /**
   * Ways that may be looked at for each byte of the vocabulary, at first and with each token. A
   * schema with a reader in mind takes some twenty; one with thousands of readings of the same
   * string would hold up everybody else's answers.
   */
  private static final long WAYS_AT_FIRST = 1000;

  private static final long WAYS_A_TOKEN = 100;

  private record Above(Symbol symbol, Stack below) {}

  private final Map<Above, Stack> stacks = new HashMap<>();
  private final Map<Set<Stack>, Integer> numbers = new HashMap<>();
  private final List<Set<Stack>> states = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final List<Integer> leasts = new ArrayList<>();
  private final Map<Integer, int[]> masks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, int[]> eldest) {
          return size() > MOST_MASKS;
        }
      };

  private final TokenTrie tokens;
  private int state;
  private long allowance;

  JsonAutomaton(JsonSchema schema, TokenTrie tokens) {
    this.tokens = tokens;
    this.allowance = WAYS_AT_FIRST * tokens.nodes();
    number(Set.of()); // DEAD
    Stack start = Stack.EMPTY;
    for (Symbol symbol : schema.answer().reversed()) {
      start = push(symbol, start);
    }
    var open = new LinkedHashSet<Stack>();
    open(start, open, new LinkedHashSet<>());
    state = number(open);
  }

  /** Whether the answer may end here. */
  boolean mayEnd() {
    return states.get(state).contains(Stack.EMPTY);
  }

  /** Whether what was read can't become an answer any more. */
  boolean isDead() {
    return state == DEAD;
  }

  /** Reads the bytes of a token. */
  void read(byte[] bytes) {
    allowance += WAYS_A_TOKEN * tokens.nodes();
    for (byte b : bytes) {
      state = step(state, b & 0xff);
    }
    if (states.size() > MOST_STATES) {
      forget();
    }
  }

  /**
   * For each token how many bytes must at least follow it, {@link Symbol#ENDLESS} if it can't be.
   */
  int[] leastBehind() {
    return masks.computeIfAbsent(state, this::mask);
  }

  private int[] mask(int from) {
    var mask = new int[tokens.size()];
    Arrays.fill(mask, Symbol.ENDLESS);
    walk(tokens.root(), from, mask);
    return mask;
  }

  private void walk(TokenTrie.Node node, int at, int[] mask) {
    for (TokenTrie.Node child : node.children()) {
      int next = step(at, child.value());
      if (next != DEAD) {
        for (int token : child.tokens()) {
          mask[token] = leasts.get(next);
        }
        walk(child, next, mask);
      }
    }
  }

  private int step(int from, int value) {
    int[] known = steps.get(from);
    if (known[value] == UNKNOWN) {
      spend(states.get(from).size());
      var next = new LinkedHashSet<Stack>();
      for (Stack stack : states.get(from)) {
        if (!stack.isEmpty()
            && stack.top() instanceof Symbol.OneOf(BitSet bytes)
            && bytes.get(value)) {
          open(stack.below(), next, new LinkedHashSet<>());
        }
      }
      known[value] = number(next);
    }
    return known[value];
  }

  private void spend(int ways) {
    allowance -= ways;
    if (allowance < 0) {
      throw new SchemaException("", "can be read in too many ways at once");
    }
  }

  /** Adds every stack that this one may be and that begins with a byte, or is empty. */
  private void open(Stack stack, Set<Stack> opened, Set<Stack> seen) {
    if (opened.size() >= MOST_WAYS || !seen.add(stack)) {
      return; // enough, each is good for itself; or a definition that begins with itself
    }
    if (stack.isEmpty()) {
      opened.add(stack);
      return;
    }
    switch (stack.top()) {
      case Symbol.OneOf one -> opened.add(stack);
      case Symbol.Expandable several -> {
        spend(several.alternatives().size());
        for (List<Symbol> alternative : several.alternatives()) {
          Stack expanded = stack.below();
          for (Symbol symbol : alternative.reversed()) {
            expanded = push(symbol, expanded);
          }
          open(expanded, opened, seen);
        }
      }
    }
  }

  private Stack push(Symbol symbol, Stack below) {
    return stacks.computeIfAbsent(
        new Above(symbol, below), above -> above.below().push(above.symbol()));
  }

  private int number(Set<Stack> ways) {
    return numbers.computeIfAbsent(
        ways,
        added -> {
          states.add(added);
          var unknown = new int[256];
          Arrays.fill(unknown, UNKNOWN);
          steps.add(unknown);
          leasts.add(added.stream().mapToInt(Stack::least).min().orElse(Symbol.ENDLESS));
          return states.size() - 1;
        });
  }

  /** Everything but where it stands; stacks that still matter are made anew when needed. */
  private void forget() {
    Set<Stack> here = states.get(state);
    numbers.clear();
    states.clear();
    steps.clear();
    leasts.clear();
    masks.clear();
    stacks.clear();
    number(Set.of());
    state = here.isEmpty() ? DEAD : number(here);
  }
}
