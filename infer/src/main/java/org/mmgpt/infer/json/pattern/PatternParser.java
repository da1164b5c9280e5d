package org.mmgpt.infer.json.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads regular expressions as ECMAScript writes them, which is what JSON Schema asks for. A text
 * matches if any part of it does, unless {@code ^} and {@code $} say otherwise; these, and looking
 * ahead, are understood outside of groups. Groups don't capture; back-references, looking behind
 * and word boundaries are refused.
 */
final class PatternParser {
  private static final int LONGEST = 2000;
  private static final int DEEPEST = 50;
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");

  private final String text;
  private int at;
  private int depth;

  private PatternParser(String text) {
    this.text = text;
  }

  static Regex parse(String text) {
    if (text.length() > LONGEST) {
      throw new PatternException("is longer than " + LONGEST + " characters");
    }
    var parser = new PatternParser(text);
    Regex whole = parser.whole(true);
    if (parser.at < text.length()) {
      throw new PatternException("has a ')' too many");
    }
    return whole;
  }

  // ---- outside of groups ----

  /**
   * Branches that may be bound to the ends of the text.
   *
   * @param anywhere whether they may begin anywhere if not bound to the beginning
   */
  private Regex whole(boolean anywhere) {
    var branches = new ArrayList<Regex>();
    do {
      boolean bound = skip("^");
      Regex branch = boundBranch();
      branches.add(bound || !anywhere ? branch : Regex.sequence(Regex.ANY, branch));
    } while (skip("|"));
    return Regex.either(branches);
  }

  /** The rest of a branch up to the text's end. */
  private Regex boundBranch() {
    if (skip("$")) {
      if (!isAtBranchEnd()) {
        throw new PatternException("has a '$' before its end");
      }
      return Regex.EMPTY;
    }
    if (isAtBranchEnd()) {
      return Regex.ANY;
    }
    boolean negative = text.startsWith("(?!", at);
    if (skip("(?=") || skip("(?!")) {
      enter();
      Regex ahead = whole(false);
      leave();
      Regex rest = boundBranch();
      return Regex.both(List.of(rest, negative ? Regex.not(ahead) : ahead));
    }
    Regex term = term();
    return Regex.sequence(term, boundBranch());
  }

  // ---- inside ----

  private Regex branches() {
    var branches = new ArrayList<Regex>();
    do {
      Regex branch = Regex.EMPTY;
      while (!isAtBranchEnd()) {
        branch = Regex.sequence(branch, term());
      }
      branches.add(branch);
    } while (skip("|"));
    return Regex.either(branches);
  }

  private boolean isAtBranchEnd() {
    return at == text.length() || text.charAt(at) == '|' || text.charAt(at) == ')';
  }

  private Regex term() {
    Regex atom = atom();
    Optional<Regex> counted = counted(atom);
    if (counted.isEmpty()) {
      return atom;
    }
    skip("?"); // as few as possible; the texts are the same
    return counted.get();
  }

  private Optional<Regex> counted(Regex atom) {
    if (skip("*")) {
      return Optional.of(Regex.repeat(atom, 0, Regex.ENDLESS));
    }
    if (skip("+")) {
      return Optional.of(Regex.repeat(atom, 1, Regex.ENDLESS));
    }
    if (skip("?")) {
      return Optional.of(Regex.repeat(atom, 0, 1));
    }
    Matcher count = COUNT.matcher(text).region(at, text.length());
    if (!count.lookingAt()) {
      return Optional.empty();
    }
    at = count.end();
    int min = Integer.parseInt(count.group(1));
    boolean open = count.group(2) != null && count.group(3).isEmpty();
    int max =
        open ? Regex.ENDLESS : count.group(2) == null ? min : Integer.parseInt(count.group(3));
    if (max < min) {
      throw new PatternException("counts from " + min + " to " + max);
    }
    return Optional.of(Regex.repeat(atom, min, max));
  }

  private Regex atom() {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        at++;
        yield Regex.of(bracketed());
      }
      case '.' -> {
        at++;
        yield Regex.of(CharacterClasses.NO_LINE_END);
      }
      case '\\' -> {
        at++;
        yield Regex.of(escaped(false));
      }
      case '^', '$' ->
          throw new PatternException("has a '" + c + "' inside, which is not supported");
      case '*', '+', '?' -> throw new PatternException("has a '" + c + "' with nothing to repeat");
      default -> Regex.of(single(next()));
    };
  }

  private Regex group() {
    Matcher named = Pattern.compile("\\(\\?<[\\p{L}_$][\\w$]*>").matcher(text);
    if (named.region(at, text.length()).lookingAt()) {
      at = named.end();
    } else if (!skip("(?:")) {
      if (text.startsWith("(?", at)) {
        throw new PatternException("has '" + opening() + "' inside, which is not supported");
      }
      skip("(");
    }
    enter();
    Regex inner = branches();
    leave();
    return inner;
  }

  private String opening() {
    return text.substring(at, Math.min(text.length(), at + (text.startsWith("(?<", at) ? 4 : 3)));
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw new PatternException("has groups in groups, too many");
    }
  }

  private void leave() {
    depth--;
    if (!skip(")")) {
      throw new PatternException("lacks a ')'");
    }
  }

  // ---- characters ----

  private CodePoints bracketed() {
    boolean others = skip("^");
    CodePoints all = CodePoints.of();
    while (!skip("]")) {
      CodePoints first = member();
      boolean range = text.startsWith("-", at) && !text.startsWith("-]", at);
      if (range) {
        at++;
        all = all.or(range(first, member()));
      } else {
        all = all.or(first);
      }
    }
    return others ? all.not() : all;
  }

  private static CodePoints range(CodePoints first, CodePoints last) {
    if (!first.isSingle() || !last.isSingle() || first.any() > last.any()) {
      throw new PatternException("has a range of characters that is none");
    }
    return CodePoints.ALL.and(CodePoints.of(first.any(), last.any()));
  }

  private CodePoints member() {
    return skip("\\") ? escaped(true) : single(next());
  }

  private CodePoints escaped(boolean bracketed) {
    int c = next();
    return switch (c) {
      case 'd' -> CharacterClasses.DIGITS;
      case 'D' -> CharacterClasses.DIGITS.not();
      case 'w' -> CharacterClasses.WORD;
      case 'W' -> CharacterClasses.WORD.not();
      case 's' -> CharacterClasses.SPACES;
      case 'S' -> CharacterClasses.SPACES.not();
      case 'p' -> property();
      case 'P' -> property().not();
      case 't' -> single('\t');
      case 'n' -> single('\n');
      case 'v' -> single(0x0b);
      case 'f' -> single('\f');
      case 'r' -> single('\r');
      case '0' -> single(0);
      case 'c' -> single(next() & 31);
      case 'x' -> single(hex(2));
      case 'u' -> single(unicode());
      case 'b' -> {
        if (!bracketed) {
          throw unsupported(c);
        }
        yield single('\b');
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw unsupported(c);
        }
        yield single(c);
      }
    };
  }

  private static PatternException unsupported(int escaped) {
    return new PatternException(
        "has '\\" + Character.toString(escaped) + "', which is not supported");
  }

  private CodePoints property() {
    int end = text.indexOf('}', at);
    if (!skip("{") || end < 0) {
      throw new PatternException("has '\\p' without a name in braces");
    }
    String name = text.substring(at, end);
    at = end + 1;
    return CharacterClasses.property(name);
  }

  private int unicode() {
    if (skip("{")) {
      int end = text.indexOf('}', at);
      int point = end < 0 || end - at > 6 ? -1 : hex(end - at);
      at++;
      return point;
    }
    int unit = hex(4);
    if (Character.isHighSurrogate((char) unit) && skip("\\u")) {
      return Character.toCodePoint((char) unit, (char) hex(4));
    }
    return unit;
  }

  private int hex(int digits) {
    String number = text.substring(at, Math.min(text.length(), at + digits));
    if (!number.matches("[0-9A-Fa-f]+") || number.length() < digits) {
      throw new PatternException("has an escape that lacks digits");
    }
    at += digits;
    return Integer.parseInt(number, 16);
  }

  private static CodePoints single(int point) {
    if (!CodePoints.ALL.contains(point)) {
      throw new PatternException("has half a character, or none");
    }
    return CodePoints.of(point, point);
  }

  private int next() {
    if (at == text.length()) {
      throw new PatternException("ends too early");
    }
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  private boolean skip(String expected) {
    boolean there = text.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }
}
