package org.mmgpt.infer.sampling;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The distribution that a row of scores stands for: softmax, in double precision. */
public final class Categorical {
  private Categorical() {}

  /** Index of the highest score, the first of equals, as {@code torch.argmax} on a CPU. */
  public static int argmax(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[best]) {
        best = i;
      }
    }
    return best;
  }

  /** {@code exp(x_i) / sum exp(x_j)}; forbidden tokens get zero. */
  static double[] softmax(float[] logits) {
    double max = logits[argmax(logits)];
    var probabilities = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] != Float.NEGATIVE_INFINITY) {
        probabilities[i] = Math.exp(logits[i] - max);
        sum += probabilities[i];
      }
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** {@code x_i - ln sum exp(x_j)}, in place. */
  public static void logSoftmax(float[] logits) {
    double max = logits[argmax(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - max);
    }
    double shift = max + Math.log(sum);
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (logits[i] - shift);
    }
  }

  /** Indices of the scores that are not forbidden, lowest score first. */
  public static int[] ascending(float[] logits) {
    var keys = new long[logits.length];
    int count = 0;
    for (int i = 0; i < logits.length; i++) {
      if (logits[i] != Float.NEGATIVE_INFINITY) {
        int bits = Float.floatToIntBits(logits[i]);
        int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE); // as an int, in the floats' order
        keys[count++] = (long) ordered << 32 | i;
      }
    }
    Arrays.sort(keys, 0, count);
    var indices = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = (int) keys[i];
    }
    return indices;
  }

  /** Draws one index. */
  static int draw(float[] logits, RandomGenerator random) {
    return draw(softmax(logits), 1.0, random);
  }

  /**
   * Draws different indices, one after the other, as {@code torch.multinomial}: {@code count} of
   * them, or all that have a probability above zero if those are fewer.
   */
  public static int[] drawDistinct(float[] logits, int count, RandomGenerator random) {
    double[] probabilities = softmax(logits);
    int possible = (int) Arrays.stream(probabilities).filter(p -> p > 0).count();
    double left = 1.0;
    var drawn = new int[Math.min(count, possible)];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = draw(probabilities, left, random);
      left -= probabilities[drawn[i]];
      probabilities[drawn[i]] = 0;
    }
    return drawn;
  }

  private static int draw(double[] probabilities, double total, RandomGenerator random) {
    double rest = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] > 0) {
        last = i; // rounding may leave a little of rest: then the last possible one is drawn
        rest -= probabilities[i];
        if (rest < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
