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

/** Strings that an automaton accepts. */
final class PatternStrings {
  private final PatternAutomaton automaton;
  private final Map<CodePoints, Choice> spelled = new HashMap<>();
  private final int[] least; // by state, to the closing quote included
  private final List<List<List<Symbol>>> alternatives = new ArrayList<>(); // by state

  private PatternStrings(PatternAutomaton automaton) {
    this.automaton = automaton;
    this.least = new int[automaton.states()];
    measure();
    for (int state = 0; state < least.length; state++) {
      alternatives.add(alternatives(state));
    }
  }

  /** A string, its quotes included; {@link Symbol#ENDLESS} bytes long if there is none. */
  static Symbol of(PatternAutomaton automaton) {
    var strings = new PatternStrings(automaton);
    var choice = new Choice(List.of(List.of(JsonGrammar.QUOTE, new Tail(strings, 0))));
    choice.remember();
    return choice;
  }

  /** The rest of a string, its closing quote included. */
  record Tail(PatternStrings strings, int state) implements Symbol.Expandable {
    @Override
    public List<List<Symbol>> alternatives() {
      return strings.alternatives.get(state);
    }

    @Override
    public int least() {
      return strings.least[state];
    }
  }

  private List<List<Symbol>> alternatives(int state) {
    var all = new ArrayList<List<Symbol>>();
    if (automaton.accepts(state)) {
      all.add(List.of(JsonGrammar.QUOTE));
    }
    for (Transition transition : automaton.transitions(state)) {
      if (least[transition.to()] < Symbol.ENDLESS) {
        all.add(List.of(spelled(transition.characters()), new Tail(this, transition.to())));
      }
    }
    return all;
  }

  private Choice spelled(CodePoints characters) {
    return spelled.computeIfAbsent(characters, StringCharacters::of);
  }

  // ---- the shortest way to the end (Dijkstra, from the ends) ----

  private record Way(int state, int bytes) {}

  private void measure() {
    Arrays.fill(least, Symbol.ENDLESS);
    List<List<Way>> leading = new ArrayList<>(); // by state, from where and with how many bytes
    for (int state = 0; state < least.length; state++) {
      leading.add(new ArrayList<>());
    }
    var waiting = new PriorityQueue<Way>(Comparator.comparingInt(Way::bytes));
    for (int state = 0; state < least.length; state++) {
      for (Transition transition : automaton.transitions(state)) {
        leading.get(transition.to()).add(new Way(state, spelled(transition.characters()).least()));
      }
      if (automaton.accepts(state)) {
        waiting.add(new Way(state, JsonGrammar.QUOTE.least()));
      }
    }
    while (!waiting.isEmpty()) {
      Way way = waiting.poll();
      if (way.bytes() < least[way.state()]) {
        least[way.state()] = way.bytes();
        leading
            .get(way.state())
            .forEach(from -> waiting.add(new Way(from.state(), way.bytes() + from.bytes())));
      }
    }
  }
}
