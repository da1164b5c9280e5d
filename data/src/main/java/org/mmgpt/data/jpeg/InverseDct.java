package org.mmgpt.data.jpeg;

/**
 * libjpeg's accurate integer inverse DCT (jidctint.c, after Loeffler, Ligtenberg and Moschytz
 * 1989): 13 bits of fraction, columns first with two bits kept, each pass rounded.
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

  private final int[] columns = new int[64];

  /** A block of which all but DC is zero. Samples are stored less 128, which makes them signed. */
  static void flat(int dc, byte[] plane, int at, int stride) {
    byte value = clamp(dc + 4 >> 3);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        plane[at + x] = value;
      }
      at += stride;
    }
  }

  /**
   * One block of samples, written column after column.
   *
   * @param block dequantised coefficients in natural order // (8, 8)
   * @param stride from a column to the next
   */
  void transform(int[] block, byte[] plane, int at, int stride) {
    int[] ws = columns;
    for (int x = 0; x < 8; x++) {
      int i0 = block[x];
      int i1 = block[8 + x];
      int i2 = block[16 + x];
      int i3 = block[24 + x];
      int i4 = block[32 + x];
      int i5 = block[40 + x];
      int i6 = block[48 + x];
      int i7 = block[56 + x];
      if ((i1 | i2 | i3 | i4 | i5 | i6 | i7) == 0) {
        int dc = i0 << KEPT;
        ws[x] = dc;
        ws[8 + x] = dc;
        ws[16 + x] = dc;
        ws[24 + x] = dc;
        ws[32 + x] = dc;
        ws[40 + x] = dc;
        ws[48 + x] = dc;
        ws[56 + x] = dc;
        continue;
      }
      int z = (i2 + i6) * C0_541;
      int e2 = z - i6 * C1_847;
      int e3 = z + i2 * C0_765;
      int e0 = i0 + i4 << BITS;
      int e1 = i0 - i4 << BITS;
      int t10 = e0 + e3;
      int t13 = e0 - e3;
      int t11 = e1 + e2;
      int t12 = e1 - e2;
      int z5 = (i7 + i3 + i5 + i1) * C1_175;
      int z1 = (i7 + i1) * -C0_899;
      int z2 = (i5 + i3) * -C2_562;
      int z3 = z5 - (i7 + i3) * C1_961;
      int z4 = z5 - (i5 + i1) * C0_390;
      int o0 = i7 * C0_298 + z1 + z3;
      int o1 = i5 * C2_053 + z2 + z4;
      int o2 = i3 * C3_072 + z2 + z3;
      int o3 = i1 * C1_501 + z1 + z4;
      int half = 1 << (BITS - KEPT - 1);
      ws[x] = t10 + o3 + half >> BITS - KEPT;
      ws[56 + x] = t10 - o3 + half >> BITS - KEPT;
      ws[8 + x] = t11 + o2 + half >> BITS - KEPT;
      ws[48 + x] = t11 - o2 + half >> BITS - KEPT;
      ws[16 + x] = t12 + o1 + half >> BITS - KEPT;
      ws[40 + x] = t12 - o1 + half >> BITS - KEPT;
      ws[24 + x] = t13 + o0 + half >> BITS - KEPT;
      ws[32 + x] = t13 - o0 + half >> BITS - KEPT;
    }
    for (int y = 0; y < 64; y += 8) {
      int i1 = ws[y + 1];
      int i2 = ws[y + 2];
      int i3 = ws[y + 3];
      int i5 = ws[y + 5];
      int i6 = ws[y + 6];
      int i7 = ws[y + 7];
      int z = (i2 + i6) * C0_541;
      int e2 = z - i6 * C1_847;
      int e3 = z + i2 * C0_765;
      int half = 1 << (BITS + KEPT + 2);
      int e0 = (ws[y] + ws[y + 4] << BITS) + half;
      int e1 = (ws[y] - ws[y + 4] << BITS) + half;
      int t10 = e0 + e3;
      int t13 = e0 - e3;
      int t11 = e1 + e2;
      int t12 = e1 - e2;
      int z5 = (i7 + i3 + i5 + i1) * C1_175;
      int z1 = (i7 + i1) * -C0_899;
      int z2 = (i5 + i3) * -C2_562;
      int z3 = z5 - (i7 + i3) * C1_961;
      int z4 = z5 - (i5 + i1) * C0_390;
      int o0 = i7 * C0_298 + z1 + z3;
      int o1 = i5 * C2_053 + z2 + z4;
      int o2 = i3 * C3_072 + z2 + z3;
      int o3 = i1 * C1_501 + z1 + z4;
      int shift = BITS + KEPT + 3;
      plane[at] = clamp(t10 + o3 >> shift);
      plane[at + stride] = clamp(t11 + o2 >> shift);
      plane[at + 2 * stride] = clamp(t12 + o1 >> shift);
      plane[at + 3 * stride] = clamp(t13 + o0 >> shift);
      plane[at + 4 * stride] = clamp(t13 - o0 >> shift);
      plane[at + 5 * stride] = clamp(t12 - o1 >> shift);
      plane[at + 6 * stride] = clamp(t11 - o2 >> shift);
      plane[at + 7 * stride] = clamp(t10 - o3 >> shift);
      at++;
    }
  }

  private static byte clamp(int value) {
    return (byte) Math.max(-128, Math.min(127, value));
  }
}
