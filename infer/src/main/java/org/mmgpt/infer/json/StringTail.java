package org.mmgpt.infer.json;

import java.util.List;

/**
 * The rest of a string, its closing quote included.
 *
 * @param min characters that must follow
 * @param max characters that may; {@link #ENDLESS} for any number
 */
record StringTail(int min, int max) implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    int left = max == ENDLESS ? ENDLESS : max - 1;
    List<Symbol> another =
        List.of(JsonGrammar.CHARACTER, new StringTail(Math.max(0, min - 1), left));
    if (min > 0) {
      return List.of(another);
    }
    List<Symbol> end = List.of(JsonGrammar.QUOTE);
    return max == 0 ? List.of(end) : List.of(end, another);
  }

  @Override
  public int least() {
    return min + 1;
  }
}
