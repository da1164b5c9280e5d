package org.mmgpt.data.jpeg;

/**
 * A Huffman code of a JPEG file (ITU T.81, annex C and F.2.2.3). Codes of up to ten bits are looked
 * up; most AC coefficients are found together with their magnitude in one step.
 */
final class HuffmanTable {
  static final int LOOKUP_BITS = 10;

  private final byte[] symbols;
  private final int[] firstCode = new int[17]; // of each length, left-aligned in 16 bits
  private final int[] firstIndex = new int[17];
  private final short[] lookup = new short[1 << LOOKUP_BITS]; // length << 8 | symbol; 0: longer

  /**
   * Coefficient and all, where its code and its bits fit the lookup: {@code value << 16 | run << 8
   * | bits}; 0 where they don't.
   */
  final int[] coefficients = new int[1 << LOOKUP_BITS];

  /**
   * @param counts how many codes there are of each length from 1 to 16
   * @throws MalformedJpeg if there are more codes than bits can tell apart
   */
  HuffmanTable(int[] counts, byte[] symbols) throws MalformedJpeg {
    this.symbols = symbols;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= 16; length++) {
      firstCode[length] = code << (16 - length);
      firstIndex[length] = index;
      for (int i = 0; i < counts[length - 1]; i++, code++, index++) {
        if (code >= 1 << length) {
          throw new MalformedJpeg();
        }
        if (length <= LOOKUP_BITS) {
          int from = code << (LOOKUP_BITS - length);
          for (int j = 0; j < 1 << (LOOKUP_BITS - length); j++) {
            lookup[from + j] = (short) (length << 8 | symbols[index] & 0xff);
          }
        }
      }
      code <<= 1;
    }
    fillCoefficients();
  }

  private void fillCoefficients() {
    for (int bits = 0; bits < lookup.length; bits++) {
      int length = lookup[bits] >> 8;
      int run = (lookup[bits] & 0xff) >> 4;
      int size = lookup[bits] & 15;
      if (length > 0 && size > 0 && length + size <= LOOKUP_BITS) {
        int magnitude = bits >> (LOOKUP_BITS - length - size) & ((1 << size) - 1);
        coefficients[bits] = extend(magnitude, size) << 16 | run << 8 | length + size;
      }
    }
  }

  /**
   * The symbol at the top of {@code bits}, with the length of its code: {@code length << 8 |
   * symbol}.
   *
   * @throws MalformedJpeg if no code fits
   */
  int decode(long bits) throws MalformedJpeg {
    int found = lookup[(int) (bits >>> (64 - LOOKUP_BITS))];
    if (found != 0) {
      return found;
    }
    int code = (int) (bits >>> 48);
    int length = LOOKUP_BITS + 1;
    while (length < 16 && code >= firstCode[length + 1]) {
      length++;
    }
    int index = firstIndex[length] + (code - firstCode[length] >> (16 - length));
    if (code < firstCode[length] || index >= symbols.length) {
      throw new MalformedJpeg();
    }
    return length << 8 | symbols[index] & 0xff;
  }

  /** A magnitude of so many bits as a signed value (ITU T.81, F.2.2.1). */
  static int extend(int magnitude, int size) {
    return magnitude < 1 << (size - 1) ? magnitude - (1 << size) + 1 : magnitude;
  }
}
