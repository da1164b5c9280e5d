package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each token is inside a string. Most of a vocabulary can stand in one, at every place of
 * every schema and at each length anew: only how long a token is matters then, and that is counted
 * once.
 */
final class StringTokens {
  /** Where a closing quote has been read, and how many characters before it. */
  record Closing(int node, int characters) {}

  private static final int NOT_INSIDE = -1;

  private final TokenTrie trie;
  private final JsonAutomaton automaton =
      new JsonAutomaton(List.of(new StringTail(new Count(0, Symbol.ENDLESS))), Long.MAX_VALUE);
  private final int[] characters; // by token, one that is only begun included
  private final int[] missing; // of a character that is only begun, bytes; endless outside
  private final List<Closing> closings = new ArrayList<>();

  StringTokens(TokenTrie trie) {
    this.trie = trie;
    this.characters = new int[trie.size()];
    Arrays.fill(characters, NOT_INSIDE);
    this.missing = new int[trie.size()];
    Arrays.fill(missing, Symbol.ENDLESS);
    walk(TokenTrie.ROOT, automaton.start(), 0);
  }

  private void walk(int from, State at, int read) {
    for (int node = from + 1; node < trie.end(from); node = trie.end(node)) {
      State next = automaton.next(at, trie.value(node));
      if (next.isDead()) {
        continue;
      }
      if (automaton.mayEnd(next)) {
        closings.add(new Closing(node, read));
        continue;
      }
      int begun = at == automaton.start() ? read + 1 : read;
      for (int token = trie.token(node); token >= 0; token = trie.alike(token)) {
        characters[token] = begun;
        missing[token] = next.least() - automaton.start().least();
      }
      walk(node, next, begun);
    }
  }

  /**
   * Lowers {@code least} for each token that stays inside.
   *
   * @param behind bytes that must follow the string
   * @param least by token, bytes that must at least follow it
   */
  void lower(StringTail string, int behind, int[] least) {
    if (string.characters().min() == 0 && string.characters().max() == Symbol.ENDLESS) {
      // Nothing to count, so without branches, which the JIT compiler makes vectors of.
      for (int token = 0; token < least.length; token++) {
        least[token] = Math.min(least[token], missing[token] + 1 + behind);
      }
      return;
    }
    int most = string.characters().max();
    int closed = string.characters().min() + 1 + behind; // if it has no characters yet
    for (int token = 0; token < least.length; token++) {
      int read = characters[token];
      if (read != NOT_INSIDE && read <= most) {
        int follow = missing[token] + Math.max(closed - read, 1 + behind);
        least[token] = Math.min(least[token], follow);
      }
    }
  }

  /** Where the string may be done, the root of a token's path aside. */
  List<Closing> closings() {
    return closings;
  }
}
