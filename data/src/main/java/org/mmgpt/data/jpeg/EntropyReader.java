package org.mmgpt.data.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Coefficients from the entropy-coded data of a scan (ITU T.81, F.2.2). Stuffed bytes and restart
 * markers are taken out beforehand, so that any 57 bits can be had with one load.
 */
final class EntropyReader {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Natural place of each coefficient in zigzag order; runs past the end fall on the last. */
  private static final int[] NATURAL = new int[64 + 16];

  static {
    int[] zigzag = {
      0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27,
      20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58,
      59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
    };
    Arrays.fill(NATURAL, 63);
    System.arraycopy(zigzag, 0, NATURAL, 0, 64);
  }

  private final byte[] data; // with eight bytes of nothing at its end
  private final int length;
  private final int[] restarts; // where a restart marker stood
  private int restartCount;
  private long bit;

  /**
   * @throws MalformedJpeg if the data don't end with a marker
   */
  EntropyReader(byte[] file, int from, int maxRestarts) throws MalformedJpeg {
    data = new byte[file.length - from + Long.BYTES];
    restarts = new int[maxRestarts];
    int to = 0;
    int at = from;
    while (true) {
      int start = at;
      while (at < file.length && file[at] != (byte) 0xff) {
        at++;
      }
      System.arraycopy(file, start, data, to, at - start);
      to += at - start;
      if (at + 1 >= file.length) {
        throw new MalformedJpeg();
      }
      int next = file[at + 1] & 0xff;
      if (next == 0) {
        data[to++] = (byte) 0xff;
      } else if (next >= 0xd0 && next <= 0xd7 && restartCount < maxRestarts) {
        restarts[restartCount++] = to;
      } else {
        break;
      }
      at += 2;
    }
    length = to;
  }

  /** Goes on behind the restart marker of that number, from 0. */
  void restart(int number) throws MalformedJpeg {
    if (number >= restartCount) {
      throw new MalformedJpeg();
    }
    bit = (long) restarts[number] << 3;
  }

  /** Whether more was read than there is. */
  boolean isPastEnd() {
    return bit > (long) length << 3;
  }

  /** How DC differs from the block before. */
  int dcDifference(HuffmanTable table) throws MalformedJpeg {
    long bits = peek();
    int found = table.decode(bits);
    int size = found & 0xff;
    int codeLength = found >> 8;
    bit += codeLength + size;
    if (size == 0) {
      return 0;
    } else if (size > 15) {
      throw new MalformedJpeg();
    }
    return HuffmanTable.extend((int) (bits << codeLength >>> (64 - size)), size);
  }

  /**
   * AC coefficients, dequantised.
   *
   * @param block natural order, zero where nothing was before
   * @param first where DC stands
   * @param step from a coefficient to the next
   */
  void ac(HuffmanTable table, int[] quantisation, int[] block, int first, int step)
      throws MalformedJpeg {
    int[] coefficients = table.coefficients;
    int k = 1;
    while (k < 64) {
      long bits = peek();
      int found = coefficients[(int) (bits >>> (64 - HuffmanTable.LOOKUP_BITS))];
      if (found != 0) {
        k += found >> 8 & 0xff;
        bit += found & 0xff;
        if (k > 63) {
          throw new MalformedJpeg();
        }
        block[first + NATURAL[k] * step] = (found >> 16) * quantisation[k];
        k++;
        continue;
      }
      int symbol = table.decode(bits);
      int codeLength = symbol >> 8;
      int size = symbol & 15;
      int run = (symbol & 0xff) >> 4;
      bit += codeLength + size;
      if (size == 0) {
        if (run < 15) {
          break; // end of block
        }
        k += 16;
        continue;
      }
      k += run;
      if (k > 63) {
        throw new MalformedJpeg();
      }
      int magnitude = (int) (bits << codeLength >>> (64 - size));
      block[first + NATURAL[k] * step] = HuffmanTable.extend(magnitude, size) * quantisation[k];
      k++;
    }
  }

  /** Reads over the AC coefficients of a block nobody wants. */
  void skipAc(HuffmanTable table) throws MalformedJpeg {
    int[] coefficients = table.coefficients;
    int k = 1;
    while (k < 64) {
      long bits = peek();
      int found = coefficients[(int) (bits >>> (64 - HuffmanTable.LOOKUP_BITS))];
      if (found != 0) {
        k += (found >> 8 & 0xff) + 1;
        bit += found & 0xff;
        continue;
      }
      int symbol = table.decode(bits);
      int size = symbol & 15;
      int run = (symbol & 0xff) >> 4;
      bit += (symbol >> 8) + size;
      if (size == 0 && run < 15) {
        return;
      }
      k += run + 1;
    }
  }

  private long peek() throws MalformedJpeg {
    int at = (int) (bit >>> 3);
    if (at > length) {
      throw new MalformedJpeg();
    }
    return (long) LONGS.get(data, at) << (bit & 7);
  }
}
