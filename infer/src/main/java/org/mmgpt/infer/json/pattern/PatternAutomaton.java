package org.mmgpt.infer.json.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A deterministic automaton that reads a text character by character; state 0 is the first. Its
 * states are what is left of the patterns, so counting and looking ahead need nothing of their own.
 *
 * <p>Libraries were looked at: dk.brics.automaton has a dialect of its own, reads UTF-16 and
 * doesn't stop at patterns with millions of states; RE2/J doesn't show its automaton.
 */
public final class PatternAutomaton {
  private static final int MOST_STATES = 5_000;

  /** Where characters lead. */
  public record Transition(CodePoints characters, int to) {}

  private final List<Regex> states = new ArrayList<>();
  private final List<List<Transition>> transitions = new ArrayList<>();

  private PatternAutomaton(Regex whole, PatternBudget budget) {
    List<CodePoints> alphabet = alphabet(whole);
    Map<Regex, Integer> numbers = new HashMap<>();
    states.add(whole);
    numbers.put(whole, 0);
    for (int state = 0; state < states.size(); state++) {
      Regex regex = states.get(state);
      budget.spend((long) regex.size() * alphabet.size());
      if (states.size() > MOST_STATES) {
        throw new PatternException("leads to too many states");
      }
      Map<Integer, CodePoints> leading = new LinkedHashMap<>();
      for (CodePoints alike : alphabet) {
        Regex next = regex.after(alike.any());
        if (!next.isNothing()) {
          Integer to = numbers.get(next);
          if (to == null) {
            to = states.size();
            states.add(next);
            numbers.put(next, to);
          }
          leading.merge(to, alike, CodePoints::or);
        }
      }
      transitions.add(
          leading.entrySet().stream().map(e -> new Transition(e.getValue(), e.getKey())).toList());
    }
  }

  /**
   * Reads texts that match all of some patterns.
   *
   * @param min characters, at least
   * @param budget that this takes its share of
   * @throws PatternException if one is no pattern, or not supported, or they have too many states
   */
  public static PatternAutomaton of(List<String> patterns, int min, PatternBudget budget) {
    var all = new ArrayList<Regex>();
    patterns.forEach(pattern -> all.add(PatternParser.parse(pattern)));
    all.add(Regex.repeat(Regex.of(CodePoints.ALL), min, Regex.ENDLESS));
    return new PatternAutomaton(Regex.both(all), budget);
  }

  /** Characters that no pattern tells apart are one letter. */
  private static List<CodePoints> alphabet(Regex whole) {
    var sets = new LinkedHashSet<CodePoints>();
    sets.add(CodePoints.ALL);
    whole.characters(sets::add);
    var bounds = new TreeSet<Integer>();
    for (CodePoints set : sets) {
      for (CodePoints.Range range : set.ranges()) {
        bounds.add(range.first());
        bounds.add(range.last() + 1);
      }
    }
    Map<BitSet, List<CodePoints.Range>> letters = new LinkedHashMap<>();
    for (int first : bounds) {
      var members = new BitSet();
      int set = 0;
      for (CodePoints points : sets) {
        members.set(set++, points.contains(first));
      }
      Integer end = bounds.higher(first);
      if (members.get(0) && end != null) {
        letters
            .computeIfAbsent(members, any -> new ArrayList<>())
            .add(new CodePoints.Range(first, end - 1));
      }
    }
    return letters.values().stream().map(CodePoints::of).toList();
  }

  public int states() {
    return states.size();
  }

  /** Whether a text that leads here matches. */
  public boolean accepts(int state) {
    return states.get(state).matchesEmpty();
  }

  /** What leads on from a state; some of it may lead nowhere in the end. */
  public List<Transition> transitions(int state) {
    return transitions.get(state);
  }
}
