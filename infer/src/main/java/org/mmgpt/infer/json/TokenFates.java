package org.mmgpt.infer.json;

import java.util.Arrays;

/**
 * What all tokens make of a symbol, whatever stands below it: those that end inside it, and the
 * nodes of the trie at which it is done.
 */
final class TokenFates {
  private int[] tokens = new int[16];
  private int[] leasts = new int[16];
  private int[] ends = new int[4];
  private int tokenCount;
  private int endCount;

  private TokenFates() {}

  static TokenFates of(Symbol symbol, JsonAutomaton automaton, TokenTrie trie) {
    var fates = new TokenFates();
    State start = automaton.alone(symbol);
    if (automaton.mayEnd(start)) {
      fates.end(TokenTrie.ROOT);
    }
    fates.walk(TokenTrie.ROOT, start, automaton, trie);
    return fates;
  }

  private void walk(int from, State at, JsonAutomaton automaton, TokenTrie trie) {
    for (int node = from + 1; node < trie.end(from); node = trie.end(node)) {
      State next = automaton.next(at, trie.value(node));
      if (next.isDead()) {
        continue;
      }
      if (automaton.mayEnd(next)) {
        end(node);
      }
      int least = next.leastUnended();
      if (least < Symbol.ENDLESS) {
        for (int token = trie.token(node); token >= 0; token = trie.alike(token)) {
          inside(token, least);
        }
      }
      walk(node, next, automaton, trie);
    }
  }

  private void inside(int token, int least) {
    if (tokenCount == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * tokenCount);
      leasts = Arrays.copyOf(leasts, 2 * tokenCount);
    }
    tokens[tokenCount] = token;
    leasts[tokenCount++] = least;
  }

  private void end(int node) {
    if (endCount == ends.length) {
      ends = Arrays.copyOf(ends, 2 * endCount);
    }
    ends[endCount++] = node;
  }

  /**
   * Lowers {@code least} for each token that ends inside the symbol.
   *
   * @param behind bytes that must follow the symbol
   * @param least by token, bytes that must at least follow it
   */
  void lower(int behind, int[] least) {
    for (int i = 0; i < tokenCount; i++) {
      least[tokens[i]] = Math.min(least[tokens[i]], leasts[i] + behind);
    }
  }

  /** Where the symbol may be done. */
  int[] ends() {
    return Arrays.copyOf(ends, endCount);
  }

  /** Numbers that it holds. */
  int size() {
    return 2 * tokenCount + endCount;
  }
}
