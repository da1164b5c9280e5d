package org.mmgpt.infer.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A schema in terms of a vocabulary: which tokens may come next. What a token makes of a symbol is
 * worked out once, wherever the symbol stands and whoever's answer it is; the rest of a look at all
 * tokens is a walk along those that end it. Threads may share it.
 */
public final class CompiledSchema {
  /** Of {@link TokenFates}; about 16 MB. */
  private static final int MOST_NUMBERS = 4_000_000;

  /**
   * Ways that may be looked at for each byte of the vocabulary, at first and with each token. A
   * schema with a reader in mind takes some twenty; one with thousands of readings of the same
   * string would hold up everybody else's answers.
   */
  private static final long WAYS_AT_FIRST = 1000;

  private static final long WAYS_A_TOKEN = 100;

  private final TokenTrie tokens;
  private final JsonAutomaton automaton;
  private final Map<Symbol, TokenFates> fates = new HashMap<>();
  private int numbers;

  /** Does what it can before the first answer. */
  public CompiledSchema(JsonSchema schema, TokenTrie tokens) {
    this.tokens = tokens;
    this.automaton = new JsonAutomaton(schema.answer(), WAYS_AT_FIRST * tokens.nodes());
    leastBehind(start(), new int[tokens.size()]);
  }

  TokenTrie tokens() {
    return tokens;
  }

  State start() {
    return automaton.start();
  }

  /** What a token makes of a state. */
  synchronized State read(State from, long token) {
    automaton.allow(WAYS_A_TOKEN * tokens.nodes());
    if (automaton.isFull() || numbers > MOST_NUMBERS) {
      automaton.forget();
      fates.clear();
      numbers = 0;
    }
    State at = from;
    for (byte b : tokens.bytes(token)) {
      at = automaton.next(at, b & 0xff);
    }
    return at;
  }

  /** Whether the answer may end here, or can't go on. */
  synchronized boolean mayEnd(State state) {
    return state.isDead() || automaton.mayEnd(state);
  }

  /**
   * For each token how many bytes must at least follow it, {@link Symbol#ENDLESS} or more if it
   * can't be.
   *
   * @param least filled with it
   */
  synchronized void leastBehind(State state, int[] least) {
    Arrays.fill(least, Symbol.ENDLESS);
    for (Stack way : state.ways()) {
      lower(way, least);
    }
  }

  private void lower(Stack way, int[] least) {
    if (way.isEmpty()) {
      return;
    }
    Stack below = way.below();
    if (way.top() instanceof StringTail string) {
      StringTokens strings = tokens.strings();
      strings.lower(string, below.least(), least);
      State behind = automaton.state(below);
      for (StringTokens.Closing closing : strings.closings()) {
        if (string.characters().min() <= closing.characters()
            && closing.characters() <= string.characters().max()) {
          lower(closing.node(), behind, least);
        }
      }
      return;
    }
    TokenFates known = fates(way.top().within(tokens.longest()));
    known.lower(below.least(), least);
    for (int node : known.ends()) {
      if (node == TokenTrie.ROOT) {
        lower(below, least);
      } else {
        lower(node, automaton.state(below), least);
      }
    }
  }

  private TokenFates fates(Symbol symbol) {
    return fates.computeIfAbsent(
        symbol,
        unknown -> {
          TokenFates found = TokenFates.of(unknown, automaton, tokens);
          numbers += found.size();
          return found;
        });
  }

  /** The tokens that end at a node or go through it, where {@code at} is what has to come. */
  private void lower(int node, State at, int[] least) {
    for (int token = tokens.token(node); token >= 0; token = tokens.alike(token)) {
      least[token] = Math.min(least[token], at.least());
    }
    for (int child = node + 1; child < tokens.end(node); child = tokens.end(child)) {
      State next = automaton.next(at, tokens.value(child));
      if (!next.isDead()) {
        lower(child, next, least);
      }
    }
  }
}
