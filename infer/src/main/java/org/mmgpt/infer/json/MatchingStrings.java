package org.mmgpt.infer.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.infer.json.pattern.PatternAutomaton;
import org.mmgpt.infer.json.pattern.PatternBudget;
import org.mmgpt.infer.json.pattern.PatternException;

/** The strings that patterns of one schema allow: each kind made once, all within one budget. */
final class MatchingStrings {
  private record Kind(List<String> patterns, int min, int max) {}

  private final PatternBudget budget = new PatternBudget();
  private final Map<Kind, Symbol> known = new HashMap<>();

  /**
   * Strings that match all of some patterns.
   *
   * @throws PatternException if one is no pattern, or not supported, or they have too many states
   */
  Symbol of(List<String> patterns, int min, int max) {
    return known.computeIfAbsent(new Kind(List.copyOf(patterns), min, max), this::make);
  }

  private Symbol make(Kind kind) {
    boolean open = kind.max == Symbol.ENDLESS;
    var automaton = PatternAutomaton.of(kind.patterns, open ? kind.min : 0, budget);
    return PatternStrings.of(automaton, open ? 0 : kind.min, kind.max);
  }
}
