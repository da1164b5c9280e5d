package org.mmgpt.data.jpeg;

import java.util.Arrays;

/**
 * libjpeg's accurate integer inverse DCT (jidctint.c, after Loeffler, Ligtenberg and Moschytz
 * 1989): 13 bits of fraction, columns first with two bits kept, each pass rounded.
 *
 * <p>Between two roundings it is a matrix product in integers, so the terms can be added in any
 * order. It is done for a row of blocks at a time, one coefficient of all of them after another, in
 * arrays of their own: C2 vectorises long loops over several arrays from their beginnings, but none
 * that reads one array at several places. That takes a third of the time of block by block.
 */
final class InverseDct {
  private static final int BITS = 13;
  private static final int KEPT = 2;

  private static final int C0_298 = 2446;
  private static final int C0_390 = 3196;
  private static final int C0_541 = 4433;
  private static final int C0_765 = 6270;
  private static final int C0_899 = 7373;
  private static final int C1_175 = 9633;
  private static final int C1_501 = 12299;
  private static final int C1_847 = 15137;
  private static final int C1_961 = 16069;
  private static final int C2_053 = 16819;
  private static final int C2_562 = 20995;
  private static final int C3_072 = 25172;

  /** What inputs 0, 2, 4 and 6 are multiplied by to give the even part of outputs 0 to 3. */
  private static final int[][] EVEN = {
    {1 << BITS, C0_541 + C0_765, 1 << BITS, C0_541},
    {1 << BITS, C0_541, -(1 << BITS), C0_541 - C1_847},
    {1 << BITS, -C0_541, -(1 << BITS), C1_847 - C0_541},
    {1 << BITS, -(C0_541 + C0_765), 1 << BITS, -C0_541}
  };

  /** What inputs 1, 3, 5 and 7 are multiplied by to give the odd part of outputs 0 to 3. */
  private static final int[][] ODD = {
    {
      C1_501 - C0_899 - C0_390 + C1_175, C1_175, C1_175 - C0_390, C1_175 - C0_899,
    },
    {C1_175, C3_072 - C2_562 - C1_961 + C1_175, C1_175 - C2_562, C1_175 - C1_961},
    {C1_175 - C0_390, C1_175 - C2_562, C2_053 - C2_562 - C0_390 + C1_175, C1_175},
    {C1_175 - C0_899, C1_175 - C1_961, C1_175, C0_298 - C0_899 - C1_961 + C1_175}
  };

  private final int blocks;
  private final int[] coefficients; // (8 v, 8 u, blocks)
  private final int[][] lines; // of the pass at hand // (8, 8 * blocks)
  private final int[][] passed; // (8, 8 * blocks)
  private final int[] even; // (8 * blocks)
  private final int[] odd;

  /**
   * @param blocks how many are transformed at once
   */
  InverseDct(int blocks) {
    this.blocks = blocks;
    this.coefficients = new int[64 * blocks];
    this.lines = new int[8][8 * blocks];
    this.passed = new int[8][8 * blocks];
    this.even = new int[8 * blocks];
    this.odd = new int[8 * blocks];
  }

  /**
   * Dequantised coefficients to be filled in // (8, 8, blocks), zero after each {@link #transform}.
   */
  int[] coefficients() {
    return coefficients;
  }

  /**
   * All blocks' samples, written side by side, each column after column. Samples are stored less
   * 128, which makes them signed.
   *
   * @param at where the first block's first sample goes
   * @param stride from a column to the next
   */
  void transform(byte[] plane, int at, int stride) {
    for (int v = 0; v < 8; v++) {
      System.arraycopy(coefficients, 8 * v * blocks, lines[v], 0, 8 * blocks); // (8 v, 8 u, blocks)
    }
    pass(BITS - KEPT); // (8 y, 8 u, blocks)
    for (int y = 0; y < 8; y++) {
      for (int u = 0; u < 8; u++) {
        System.arraycopy(passed[y], u * blocks, lines[u], y * blocks, blocks); // (8 u, 8 y, blocks)
      }
    }
    pass(BITS + KEPT + 3); // (8 x, 8 y, blocks)
    for (int x = 0; x < 8; x++) {
      clamp(passed[x]);
      for (int block = 0; block < blocks; block++) {
        store(passed[x], block, blocks, plane, at + (8 * block + x) * stride);
      }
    }
    Arrays.fill(coefficients, 0);
  }

  /** One dimension. */
  private void pass(int shift) {
    for (int k = 0; k < 4; k++) {
      combine(lines[0], lines[2], lines[4], lines[6], EVEN[k], 1 << (shift - 1), even);
      combine(lines[1], lines[3], lines[5], lines[7], ODD[k], 0, odd);
      sum(even, odd, shift, passed[k]);
      difference(even, odd, shift, passed[7 - k]);
    }
  }

  private static void combine(
      int[] a, int[] b, int[] c, int[] d, int[] factors, int rounding, int[] out) {
    int ofA = factors[0];
    int ofB = factors[1];
    int ofC = factors[2];
    int ofD = factors[3];
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD + rounding;
    }
  }

  private static void sum(int[] even, int[] odd, int shift, int[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = even[i] + odd[i] >> shift;
    }
  }

  private static void difference(int[] even, int[] odd, int shift, int[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = even[i] - odd[i] >> shift;
    }
  }

  private static void clamp(int[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.max(-128, Math.min(127, samples[i]));
    }
  }

  private static void store(int[] samples, int from, int step, byte[] plane, int at) {
    plane[at] = (byte) samples[from];
    plane[at + 1] = (byte) samples[from + step];
    plane[at + 2] = (byte) samples[from + 2 * step];
    plane[at + 3] = (byte) samples[from + 3 * step];
    plane[at + 4] = (byte) samples[from + 4 * step];
    plane[at + 5] = (byte) samples[from + 5 * step];
    plane[at + 6] = (byte) samples[from + 6 * step];
    plane[at + 7] = (byte) samples[from + 7 * step];
  }
}
