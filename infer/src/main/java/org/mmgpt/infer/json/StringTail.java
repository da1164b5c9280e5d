package org.mmgpt.infer.json;

import java.util.List;

/**
 * The rest of a string, its closing quote included.
 *
 * @param characters that follow
 */
record StringTail(Count characters) implements Symbol.Expandable {
  @Override
  public List<List<Symbol>> alternatives() {
    List<Symbol> another = List.of(JsonGrammar.CHARACTER, new StringTail(characters.less()));
    if (!characters.mayEnd()) {
      return List.of(another);
    }
    List<Symbol> end = List.of(JsonGrammar.QUOTE);
    return characters.mayGoOn() ? List.of(end, another) : List.of(end);
  }

  @Override
  public int least() {
    return characters.min() + 1;
  }
}
