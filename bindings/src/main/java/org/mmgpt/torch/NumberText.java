package org.mmgpt.torch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Numbers of one tensor as Python's PyTorch prints them: whole numbers with a point, else four
 * decimals, or powers of ten where the magnitudes lie far apart.
 *
 * @param texts one for each number, not yet padded
 * @param width what they are padded to
 */
record NumberText(String[] texts, int width) {
  private static final int DECIMALS = 4;

  static NumberText ofIntegers(long[] values) {
    return widest(Arrays.stream(values).mapToObj(Long::toString).toArray(String[]::new));
  }

  static NumberText ofBooleans(boolean[] values) {
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values[i] ? "True" : "False";
    }
    return widest(texts);
  }

  private static NumberText widest(String[] texts) {
    return new NumberText(texts, Arrays.stream(texts).mapToInt(String::length).max().orElse(1));
  }

  static NumberText ofFloats(double[] values) {
    double[] measured = Arrays.stream(values).filter(v -> Double.isFinite(v) && v != 0).toArray();
    double smallest = Arrays.stream(measured).map(Math::abs).min().orElse(1);
    double largest = Arrays.stream(measured).map(Math::abs).max().orElse(1);
    boolean whole = Arrays.stream(measured).allMatch(v -> v == Math.ceil(v));
    boolean scientific = largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4;
    String[] texts = new String[values.length];
    int width = 1;
    for (int i = 0; i < texts.length; i++) {
      double value = values[i];
      if (!Double.isFinite(value)) {
        texts[i] = Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        continue;
      }
      texts[i] =
          scientific ? scientific(value) : whole ? fixed(value, 0) + "." : fixed(value, DECIMALS);
      if (value != 0) {
        width = Math.max(width, texts[i].length());
      }
    }
    return new NumberText(texts, width);
  }

  private static String sign(double value) {
    return Double.doubleToRawLongBits(value) < 0 ? "-" : "";
  }

  private static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_EVEN);
    return sign(value) + rounded.toPlainString();
  }

  private static String scientific(double value) {
    if (value == 0) {
      return sign(value) + "0." + "0".repeat(DECIMALS) + "e+00";
    }
    BigDecimal rounded =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(DECIMALS + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa = rounded.scaleByPowerOfTen(-exponent).setScale(DECIMALS).toPlainString();
    return "%s%se%s%02d"
        .formatted(sign(value), mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
