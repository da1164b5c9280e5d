package org.mmgpt.infer.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.infer.json.Symbol.Choice;

/**
 * Numbers between two bounds, digit by digit: as long as what is written so far is the bound's own
 * beginning, the bound limits the next digit. Without exponents, and with at most fifteen digits on
 * each side of the point.
 */
final class NumberRange {
  private static final int DIGITS = 15;
  private static final BigInteger UNIT = BigInteger.TEN.pow(DIGITS);
  private static final BigInteger MOST = UNIT.multiply(UNIT).subtract(BigInteger.ONE);

  /**
   * What bounds don't limit any more, by the digits there are, those that may end first. All ranges
   * share it: a thousand of them took 200 MB.
   */
  private static final List<Choice> UP_TO = free(true);

  private static final List<Choice> EXACTLY = free(false);

  private final boolean whole;

  private NumberRange(boolean whole) {
    this.whole = whole;
  }

  /**
   * Numbers from one bound to the other.
   *
   * @param whole integers only
   * @return no alternatives if there are none
   */
  static Choice between(Bound least, Bound most, boolean whole) {
    BigInteger low = least.scaled(RoundingMode.CEILING).max(MOST.negate());
    BigInteger high = most.scaled(RoundingMode.FLOOR).min(MOST);
    if (whole) {
      low = new BigDecimal(low, DIGITS).setScale(0, RoundingMode.CEILING).unscaledValue();
      high = new BigDecimal(high, DIGITS).setScale(0, RoundingMode.FLOOR).unscaledValue();
      low = low.multiply(UNIT);
      high = high.multiply(UNIT);
    }
    var range = new NumberRange(whole);
    var alternatives = new ArrayList<List<Symbol>>();
    range.add(alternatives, List.of(), low.max(BigInteger.ZERO), high);
    BigInteger nearest = high.negate().max(whole ? UNIT : BigInteger.ONE); // no -0
    range.add(alternatives, Symbol.text("-"), nearest, low.negate());
    return choice(alternatives);
  }

  /**
   * A bound of numbers.
   *
   * @param step of 1, 0 or -1 times the smallest difference, which makes an exclusive bound
   *     inclusive
   */
  record Bound(BigDecimal value, int step) {
    static final Bound LEAST = new Bound(new BigDecimal(MOST.negate(), DIGITS), 0);
    static final Bound MOST_OF_ALL = new Bound(new BigDecimal(MOST, DIGITS), 0);

    private BigInteger scaled(RoundingMode mode) {
      // A larger one is none, and would take a digit for each of its zeros.
      if (value.precision() - (long) value.scale() > 2 * DIGITS) {
        return value.signum() > 0
            ? MOST.add(BigInteger.ONE)
            : MOST.negate().subtract(BigInteger.ONE);
      }
      BigDecimal exact = value.setScale(DIGITS, mode);
      boolean rounded = exact.compareTo(value) != 0;
      return exact.unscaledValue().add(BigInteger.valueOf(rounded ? 0 : step));
    }
  }

  /** Magnitudes from low to high, both in units of the last digit behind the point. */
  private void add(
      List<List<Symbol>> alternatives, List<Symbol> sign, BigInteger low, BigInteger high) {
    if (low.compareTo(high) > 0) {
      return;
    }
    BigInteger first = low.divide(UNIT);
    BigInteger last = high.divide(UNIT);
    String behindFirst = padded(low.mod(UNIT));
    String behindLast = padded(high.mod(UNIT));
    if (first.equals(last)) {
      add(alternatives, sign, first, last, fraction(behindFirst, behindLast, true, true));
      return;
    }
    add(alternatives, sign, first, first, fraction(behindFirst, behindLast, true, false));
    add(alternatives, sign, last, last, fraction(behindFirst, behindLast, false, true));
    BigInteger second = first.add(BigInteger.ONE);
    BigInteger lastButOne = last.subtract(BigInteger.ONE);
    add(alternatives, sign, second, lastButOne, fraction(behindFirst, behindLast, false, false));
  }

  private void add(
      List<List<Symbol>> alternatives,
      List<Symbol> sign,
      BigInteger first,
      BigInteger last,
      Symbol fraction) {
    for (int length = first.toString().length(); length <= last.toString().length(); length++) {
      BigInteger shortest = length == 1 ? BigInteger.ZERO : BigInteger.TEN.pow(length - 1);
      String from = first.max(shortest).toString();
      String to = last.min(BigInteger.TEN.pow(length).subtract(BigInteger.ONE)).toString();
      if (first.compareTo(last) <= 0 && from.length() == length) {
        var sequence = new ArrayList<>(sign);
        sequence.add(digits(from, to, 0, true, true, false));
        if (!whole) {
          sequence.add(fraction);
        }
        alternatives.add(sequence);
      }
    }
  }

  /** Nothing, if the bounds allow it, or a point and digits. */
  private static Symbol fraction(String from, String to, boolean above, boolean below) {
    var alternatives = new ArrayList<List<Symbol>>();
    if (!above || from.chars().allMatch(c -> c == '0')) {
      alternatives.add(List.of());
    }
    alternatives.add(List.of(Symbol.text(".").getFirst(), digits(from, to, 0, above, below, true)));
    return choice(alternatives);
  }

  /**
   * Digits from a place on.
   *
   * @param above whether all digits before are those of {@code from}
   * @param below whether all digits before are those of {@code to}
   * @param open whether they may end before the bounds do, which stands for zeros
   */
  private static Choice digits(
      String from, String to, int place, boolean above, boolean below, boolean open) {
    if (!above && !below && place > 0) {
      return (open ? UP_TO : EXACTLY).get(from.length() - place);
    }
    var alternatives = new ArrayList<List<Symbol>>();
    boolean mayEnd = !above || from.substring(place).chars().allMatch(c -> c == '0');
    if (place == from.length() || open && place > 0 && mayEnd) {
      alternatives.add(List.of());
    }
    if (place < from.length()) {
      int least = above ? from.charAt(place) : '0';
      int most = below ? to.charAt(place) : '9';
      for (int digit = least; digit <= most; digit++) {
        boolean stillAbove = above && digit == least;
        boolean stillBelow = below && digit == most;
        int last = digit;
        while (!stillAbove && last < most - (below ? 1 : 0)) {
          last++; // those between the bounds go on alike
        }
        alternatives.add(
            List.of(
                Symbol.digit(digit, last),
                digits(from, to, place + 1, stillAbove, stillBelow && last == digit, open)));
        digit = last;
      }
    }
    return choice(alternatives);
  }

  private static List<Choice> free(boolean open) {
    var byCount = new ArrayList<>(List.of(choice(List.of(List.of()))));
    for (int count = 1; count <= DIGITS; count++) {
      var alternatives = new ArrayList<List<Symbol>>();
      if (open) {
        alternatives.add(List.of());
      }
      alternatives.add(List.of(Symbol.digit('0', '9'), byCount.getLast()));
      byCount.add(choice(alternatives));
    }
    return List.copyOf(byCount);
  }

  private static String padded(BigInteger digits) {
    String text = digits.toString();
    return "0".repeat(DIGITS - text.length()) + text;
  }

  private static Choice choice(List<List<Symbol>> alternatives) {
    var choice = new Choice(alternatives);
    choice.remember();
    return choice;
  }
}
