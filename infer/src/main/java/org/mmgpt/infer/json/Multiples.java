package org.mmgpt.infer.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mmgpt.infer.json.NumberRange.Bound;
import org.mmgpt.infer.json.Symbol.Choice;

/**
 * Multiples of a number between two bounds, digit by digit: a digit may be written if some multiple
 * goes on like that. Those of a fraction are written with as many decimals as it has.
 *
 * @param step of the multiples, in units of the last decimal, as all that follows
 * @param residue what the rest has to be modulo {@code step}
 * @param low what the rest has to be at least
 * @param high what the rest has to be at most
 * @param digits of the rest
 * @param decimals digits behind the point
 */
record Multiples(long step, long residue, long low, long high, int digits, int decimals)
    implements Symbol.Expandable {
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 3; // all in a long
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(MOST_DIGITS);

  /** Whether {@link #between} can do it. */
  static boolean supports(BigDecimal factor) {
    return factor.signum() > 0
        && factor.compareTo(BEYOND) < 0
        && factor.stripTrailingZeros().scale() <= MOST_DECIMALS;
  }

  /**
   * Multiples from one bound to the other.
   *
   * @param whole integers only
   * @return no alternatives if there are none
   */
  static Choice between(BigDecimal factor, Bound least, Bound most, boolean whole) {
    int decimals = Math.max(0, factor.stripTrailingZeros().scale());
    BigInteger unit = BigInteger.TEN.pow(decimals);
    BigInteger step = factor.movePointRight(decimals).toBigIntegerExact();
    if (whole) {
      step = step.divide(step.gcd(unit)); // multiples of 1.5 that are integers are those of 3
      decimals = 0;
    }
    BigDecimal last = BEYOND.subtract(new BigDecimal(BigInteger.ONE, decimals));
    long low = inUnits(least, least.value().max(last.negate()).min(BEYOND), decimals);
    long high = inUnits(most, most.value().max(BEYOND.negate()).min(last), decimals);
    var alternatives = new ArrayList<List<Symbol>>();
    add(alternatives, List.of(), step.longValueExact(), Math.max(0, low), high, decimals);
    List<Symbol> minus = Symbol.text("-"); // no -0
    add(alternatives, minus, step.longValueExact(), Math.max(1, -high), -low, decimals);
    var choice = new Choice(alternatives);
    choice.remember();
    return choice;
  }

  private static long inUnits(Bound bound, BigDecimal value, int decimals) {
    BigDecimal exact = value.movePointRight(decimals);
    boolean lower = bound.step() > 0;
    BigDecimal rounded = exact.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean exclusive = bound.step() != 0 && rounded.compareTo(exact) == 0;
    return rounded.longValueExact() + (exclusive ? bound.step() : 0);
  }

  /** Magnitudes with a sign, those of each length by themselves. */
  private static void add(
      List<List<Symbol>> alternatives,
      List<Symbol> sign,
      long step,
      long low,
      long high,
      int decimals) {
    for (int digits = 1 + decimals; digits <= MOST_DIGITS + decimals; digits++) {
      long shortest = digits == 1 + decimals ? 0 : power(digits - 1);
      var all =
          new Multiples(
              step,
              0,
              Math.max(low, shortest),
              Math.min(high, power(digits) - 1),
              digits,
              decimals);
      if (all.hasAny()) {
        var number = new ArrayList<>(sign);
        number.add(all);
        alternatives.add(number);
      }
    }
  }

  private static long power(int digits) {
    return BigInteger.TEN.pow(digits).longValueExact();
  }

  private boolean hasAny() {
    return low + Math.floorMod(residue - low, step) <= high;
  }

  @Override
  public List<List<Symbol>> alternatives() {
    if (digits == 0) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Symbol>>();
    long unit = power(digits - 1);
    for (int digit = 0; digit <= 9; digit++) {
      long begun = digit * unit;
      var rest =
          new Multiples(
              step,
              Math.floorMod(residue - begun, step),
              Math.max(0, low - begun),
              Math.min(unit - 1, high - begun),
              digits - 1,
              decimals);
      if (rest.hasAny()) {
        List<Symbol> written = Symbol.text(isBeforePoint() ? digit + "." : "" + digit);
        var number = new ArrayList<>(written);
        number.add(rest);
        all.add(number);
      }
    }
    return all;
  }

  private boolean isBeforePoint() {
    return decimals > 0 && digits == decimals + 1;
  }

  @Override
  public int least() {
    return digits + (decimals > 0 && digits > decimals ? 1 : 0);
  }
}
