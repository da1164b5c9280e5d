package org.mmgpt.infer.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.mmgpt.infer.json.Symbol.Choice;
import org.mmgpt.infer.json.pattern.CodePoints;
import org.mmgpt.infer.json.pattern.PatternAutomaton;
import org.mmgpt.infer.json.pattern.PatternAutomaton.Transition;

/**
 * Strings that an automaton accepts. Their characters are counted beside the automaton, not by it:
 * what tokens make of a state is the same at each length as long as the longest is far.
 */
final class PatternStrings {
  private static final int MOST_NUMBERS = 4_000_000;

  private final PatternAutomaton automaton;
  private final Map<CodePoints, Choice> spelled = new HashMap<>();
  private final int[] shortest; // by state, bytes to the closing quote included

  /** By characters to come and state: bytes of the shortest end that has just so many. */
  private final List<int[]> ends = new ArrayList<>();

  private final int far; // characters within which every state has its shortest end

  private PatternStrings(PatternAutomaton automaton, int max) {
    this.automaton = automaton;
    this.shortest = shortest();
    if (max == Symbol.ENDLESS) {
      this.far = 0;
      return;
    }
    int farthest = 0;
    for (int characters = 0; characters <= max; characters++) {
      var bytes = new int[shortest.length];
      for (int state = 0; state < bytes.length; state++) {
        bytes[state] = end(state, characters);
      }
      ends.add(bytes);
    }
    for (int state = 0; state < shortest.length; state++) {
      int characters = 0;
      while (characters <= max && ends.get(characters)[state] > shortest[state]) {
        characters++;
      }
      farthest = Math.max(farthest, shortest[state] < Symbol.ENDLESS ? characters : 0);
    }
    this.far = farthest;
  }

  /**
   * A string, its quotes included; {@link Symbol#ENDLESS} bytes long if there is none.
   *
   * @param max characters, at most; less are, if counting so many takes too much memory
   */
  static Symbol of(PatternAutomaton automaton, int min, int max) {
    int counted = Math.max(min, MOST_NUMBERS / automaton.states());
    int most = max == Symbol.ENDLESS ? max : Math.min(max, counted);
    var tail = new Tail(new PatternStrings(automaton, most), 0, min, most);
    var choice = new Choice(List.of(List.of(JsonGrammar.QUOTE, tail)));
    choice.remember();
    return choice;
  }

  /**
   * The rest of a string, its closing quote included.
   *
   * @param min characters that must follow; 0 if {@code max} is endless
   * @param max characters that may
   */
  record Tail(PatternStrings strings, int state, int min, int max) implements Symbol.Expandable {
    @Override
    public List<List<Symbol>> alternatives() {
      var all = new ArrayList<List<Symbol>>();
      if (min == 0 && strings.automaton.accepts(state)) {
        all.add(List.of(JsonGrammar.QUOTE));
      }
      if (max > 0) {
        for (Transition transition : strings.automaton.transitions(state)) {
          int left = max == ENDLESS ? ENDLESS : max - 1;
          var rest = new Tail(strings, transition.to(), Math.max(0, min - 1), left);
          if (rest.least() < ENDLESS) {
            all.add(List.of(strings.spelled(transition.characters()), rest));
          }
        }
      }
      return all;
    }

    @Override
    public int least() {
      if (min == 0 && max >= strings.far) {
        return strings.shortest[state];
      }
      int least = ENDLESS;
      for (int characters = min; characters <= max; characters++) {
        least = Math.min(least, strings.ends.get(characters)[state]);
      }
      return least;
    }

    @Override
    public Symbol within(int bytes) {
      return min == 0 && max >= strings.far + bytes ? new Tail(strings, state, 0, ENDLESS) : this;
    }
  }

  private Choice spelled(CodePoints characters) {
    return spelled.computeIfAbsent(characters, StringCharacters::of);
  }

  private int end(int state, int characters) {
    if (characters == 0) {
      return automaton.accepts(state) ? JsonGrammar.QUOTE.least() : Symbol.ENDLESS;
    }
    int least = Symbol.ENDLESS;
    for (Transition transition : automaton.transitions(state)) {
      int bytes = spelled(transition.characters()).least();
      least = Math.min(least, bytes + ends.get(characters - 1)[transition.to()]);
    }
    return least;
  }

  // ---- ends of any length (Dijkstra, from the ends) ----

  private record Way(int state, int bytes) {}

  private int[] shortest() {
    var least = new int[automaton.states()];
    Arrays.fill(least, Symbol.ENDLESS);
    List<List<Way>> leading = new ArrayList<>(); // by state, from where and with how many bytes
    for (int state = 0; state < least.length; state++) {
      leading.add(new ArrayList<>());
    }
    var waiting = new PriorityQueue<Way>(Comparator.comparingInt(Way::bytes));
    for (int state = 0; state < least.length; state++) {
      for (Transition transition : automaton.transitions(state)) {
        int bytes = spelled(transition.characters()).least();
        leading.get(transition.to()).add(new Way(state, bytes));
      }
      if (automaton.accepts(state)) {
        waiting.add(new Way(state, JsonGrammar.QUOTE.least()));
      }
    }
    while (!waiting.isEmpty()) {
      Way way = waiting.poll();
      if (way.bytes() < least[way.state()]) {
        least[way.state()] = way.bytes();
        for (Way from : leading.get(way.state())) {
          waiting.add(new Way(from.state(), way.bytes() + from.bytes()));
        }
      }
    }
    return least;
  }
}
