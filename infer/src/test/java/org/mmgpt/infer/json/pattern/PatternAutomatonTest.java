package org.mmgpt.infer.json.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Automata say of texts what Java's own regular expressions say. */
class PatternAutomatonTest {
  private static boolean matches(PatternAutomaton automaton, String text) {
    int state = 0;
    for (int point : text.codePoints().toArray()) {
      List<PatternAutomaton.Transition> ways =
          automaton.transitions(state).stream()
              .filter(way -> way.characters().contains(point))
              .toList();
      assertThat(ways).hasSizeLessThan(2);
      if (ways.isEmpty()) {
        return false;
      }
      state = ways.getFirst().to();
    }
    return automaton.accepts(state);
  }

  private static PatternAutomaton automaton(String pattern) {
    return PatternAutomaton.of(List.of(pattern), 0, new PatternBudget());
  }

  @Test
  void anyPatternIsWhatJavaTakesItFor() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 1500; i++) {
      String pattern =
          (random.nextBoolean() ? "^" : "")
              + look(random)
              + branch(random, 3)
              + look(random)
              + branch(random, 2)
              + (random.nextBoolean() ? "$" : "");
      PatternAutomaton automaton = automaton(pattern);
      Pattern java = Pattern.compile(pattern);
      for (int j = 0; j < 30; j++) {
        String text = text(random);
        assertThat(matches(automaton, text))
            .as("%s in '%s'", pattern, text)
            .isEqualTo(java.matcher(text).find());
      }
    }
  }

  private static String look(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "(?=" + branch(random, 1) + ")";
      case 1 -> "(?!" + branch(random, 1) + (random.nextBoolean() ? "$)" : ")");
      default -> "";
    };
  }

  private static String branch(SplittableRandom random, int depth) {
    var branch = new StringBuilder();
    for (int i = 0; i < random.nextInt(4); i++) {
      branch.append(
          switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> "[^a]";
            case 3 -> "[a-bü]";
            case 4 -> "\\w";
            case 5 -> ".";
            case 6 -> "(?:" + branch(random, depth - 1) + "|" + branch(random, depth - 1) + ")";
            default -> "(" + branch(random, depth - 1) + ")";
          });
      branch.append(
          switch (random.nextInt(9)) {
            case 0 -> "*";
            case 1 -> "+?";
            case 2 -> "?";
            case 3 -> "{2}";
            case 4 -> "{1,}";
            case 5 -> "{0,2}";
            default -> "";
          });
    }
    return branch.toString();
  }

  private static String text(SplittableRandom random) {
    String[] parts = {"a", "b", "ü", "-", "\uD83D\uDE00"};
    var text = new StringBuilder();
    for (int i = 0; i < random.nextInt(6); i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "^\\d+$, 12, 1a",
    "^\\S+@\\S+$, a@b, a b@c",
    "'^[\\w.+-]+@[\\w-]+\\.[a-z]{2,10}$', a.b+c@x-y.de, a@b",
    "^\\u0041\\x42\\u{43}\\uD83D\\uDE00$, ABC\uD83D\uDE00, ABC",
    "^[^\\]\\-]$, a, -",
    "^[a-]$, -, b",
    "^[\\d-]+$, 1-2, a",
    "^a{$, a{, a",
    "'^a{,2}$', 'a{,2}', aa",
    "^(?<year>\\d{4})$, 2026, 226",
    "^\\p{Lu}\\P{L}$, Ä1, ä1",
    "^\\p{Script=Greek}+$, αβγ, abc",
    "^$|^x$, x, xx",
    "^(?!.*\\.\\.)[a-z.]+$, a.b.c, a..b",
    "^\\/\\.\\*$, /.*, ab",
    "^(a|b|)c$, c, dc"
  })
  void ecmaScriptIsUnderstood(String pattern, String good, String bad) {
    assertThat(matches(automaton(pattern), good)).isTrue();
    assertThat(matches(automaton(pattern), bad)).isFalse();
  }

  @Test
  void countsAreCharactersAndPatternsMeet() {
    var automaton =
        PatternAutomaton.of(List.of("^(..)*$", "^[a-z\uD83D\uDE00]*$"), 3, new PatternBudget());
    assertThat(matches(automaton, "ab\uD83D\uDE00d")).isTrue();
    assertThat(matches(automaton, "ab")).isFalse();
    assertThat(matches(automaton, "abcde")).isFalse();
    assertThat(matches(automaton, "abcdef")).isTrue();
  }

  /** A million states, or two to the power of thirty: the server would have no memory left. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a{1000}){1000}",
        "^((a{1,200}b){1,200}c){1,200}$",
        "(a|b)*a(a|b){30}",
        "^(\\w?){1999}$|a{999999999}",
        "(?=(.*a.{20}))(?=(.*b.{21}))"
      })
  void patternsWithTooManyStatesAreRefusedSoon(String pattern) {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> automaton(pattern))
        .isInstanceOf(PatternException.class)
        .hasMessage("leads to too many states");
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)\\1",
        "(?<n>a)\\k<n>",
        "a(?<=a)b",
        "a(?<!a)b",
        "\\bword\\b",
        "(?i)a",
        "(^a)",
        "(a$)b",
        "a$b",
        "(a(?=b))",
        "(",
        ")",
        "a)",
        "[",
        "[b-a]",
        "[\\d-z]",
        "*",
        "a**",
        "a{2,1}",
        "\\",
        "\\u12",
        "\\x",
        "\\p{Emoji}",
        "\\p",
        "\\ud800",
        "\\u{110000}",
        "\\q",
        "(?"
      })
  void whatIsNotSupportedIsRefused(String pattern) {
    assertThatThrownBy(() -> automaton(pattern)).isInstanceOf(PatternException.class);
  }

  @Test
  void longAndDeepPatternsAreRefused() {
    assertThatThrownBy(() -> automaton("a".repeat(2001)))
        .hasMessage("is longer than 2000 characters");
    assertThatThrownBy(() -> automaton("(".repeat(900) + ")".repeat(900)))
        .hasMessage("has groups in groups, too many");
  }
}
