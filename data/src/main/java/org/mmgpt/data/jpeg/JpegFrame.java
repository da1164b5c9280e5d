package org.mmgpt.data.jpeg;

import java.util.Optional;

/**
 * The headers of a JPEG file that {@link BaselineJpeg} can decode: 8 bits, Huffman, one scan, grey
 * or YCbCr with chroma whole, halved on width, or halved on both.
 *
 * @param horizontal luma samples for each chroma sample on width: 1 or 2
 * @param vertical the same on height
 * @param grey whether luma is all there is
 * @param restartInterval MCUs between restart markers; 0: none
 * @param scan where the entropy-coded data begin
 */
record JpegFrame(
    int width,
    int height,
    int horizontal,
    int vertical,
    boolean grey,
    Component[] components,
    int restartInterval,
    int scan) {

  /**
   * @param quantisation in zigzag order
   */
  record Component(int[] quantisation, HuffmanTable dc, HuffmanTable ac) {}

  int mcuWidth() {
    return 8 * horizontal;
  }

  int mcuHeight() {
    return 8 * vertical;
  }

  int mcusAcross() {
    return Math.ceilDiv(width, mcuWidth());
  }

  int mcusDown() {
    return Math.ceilDiv(height, mcuHeight());
  }

  /** The headers, or nothing for files of another kind. */
  static Optional<JpegFrame> read(byte[] file) {
    try {
      return new Reader(file).read();
    } catch (MalformedJpeg | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static final class Reader {
    private final byte[] file;
    private final int[][] quantisation = new int[4][];
    private final HuffmanTable[] dc = new HuffmanTable[4];
    private final HuffmanTable[] ac = new HuffmanTable[4];
    private boolean jfif;
    private int adobeTransform = -1;
    private int restartInterval;
    private int frame; // where SOF's contents begin

    Reader(byte[] file) {
      this.file = file;
    }

    Optional<JpegFrame> read() throws MalformedJpeg {
      if (u16(0) != 0xffd8) {
        return Optional.empty();
      }
      int at = 2;
      while (true) {
        if (u8(at) != 0xff) {
          return Optional.empty();
        }
        int marker = u8(at + 1);
        int segment = at + 4;
        int end = at + 2 + u16(at + 2);
        switch (marker) {
          case 0xff -> end = at + 1; // fill byte
          case 0xc0, 0xc1 -> frame = segment;
          case 0xc4 -> huffmanTables(segment, end);
          case 0xdb -> quantisationTables(segment, end);
          case 0xdd -> restartInterval = u16(segment);
          case 0xda -> {
            return frame == 0 ? Optional.empty() : scan(segment, end);
          }
          case 0xe0 -> jfif |= end - segment >= 5 && u16(segment) == 0x4a46; // "JF"
          case 0xee -> {
            if (end - segment >= 12 && u16(segment) == 0x4164) { // "Ad"
              adobeTransform = u8(segment + 11);
            }
          }
          default -> {
            boolean application = marker > 0xe0 && marker <= 0xef;
            boolean comment = marker == 0xfe;
            if (!application && !comment) {
              return Optional.empty(); // progressive, arithmetic, lossless, ...
            }
          }
        }
        at = end;
      }
    }

    private Optional<JpegFrame> scan(int scan, int end) {
      int precision = u8(frame);
      int height = u16(frame + 1);
      int width = u16(frame + 3);
      int count = u8(frame + 5);
      if (precision != 8
          || (count != 1 && count != 3)
          || u8(scan) != count
          || width == 0
          || height == 0) {
        return Optional.empty();
      }
      Optional<Component[]> components = components(scan, count);
      if (components.isEmpty()) {
        return Optional.empty();
      }
      int sampling = u8(frame + 7);
      int spectral = scan + 1 + 2 * count;
      boolean baseline = u8(spectral) == 0 && u8(spectral + 1) == 63 && u8(spectral + 2) == 0;
      boolean known = count == 1 || sampling == 0x11 || sampling == 0x21 || sampling == 0x22;
      boolean tiny = width <= 4; // libjpeg upsamples these in another way
      if (!baseline || !known || tiny || (count == 3 && !isYcc())) {
        return Optional.empty();
      }
      return Optional.of(
          new JpegFrame(
              width,
              height,
              count == 1 ? 1 : sampling >> 4,
              count == 1 ? 1 : sampling & 15,
              count == 1,
              components.get(),
              restartInterval,
              end));
    }

    /** Empty where a table is missing, or chroma isn't sampled once a unit. */
    private Optional<Component[]> components(int scan, int count) {
      var components = new Component[count];
      for (int c = 0; c < count; c++) {
        int inFrame = frame + 6 + 3 * c;
        int inScan = scan + 1 + 2 * c;
        int tables = u8(inScan + 1);
        if (u8(inScan) != u8(inFrame) || (c > 0 && u8(inFrame + 1) != 0x11)) {
          return Optional.empty();
        }
        var component =
            new Component(quantisation[u8(inFrame + 2)], dc[tables >> 4], ac[tables & 15]);
        if (component.quantisation == null || component.dc == null || component.ac == null) {
          return Optional.empty();
        }
        components[c] = component;
      }
      return Optional.of(components);
    }

    /** As libjpeg guesses it (jdapimin.c). */
    private boolean isYcc() {
      boolean namedRgb = u8(frame + 6) == 'R' && u8(frame + 9) == 'G' && u8(frame + 12) == 'B';
      return jfif || adobeTransform == 1 || (adobeTransform < 0 && !namedRgb);
    }

    private void huffmanTables(int from, int end) throws MalformedJpeg {
      while (from < end) {
        int which = u8(from);
        int[] counts = new int[16];
        int total = 0;
        for (int i = 0; i < 16; i++) {
          counts[i] = u8(from + 1 + i);
          total += counts[i];
        }
        byte[] symbols = new byte[total];
        System.arraycopy(file, from + 17, symbols, 0, total);
        (which >> 4 == 0 ? dc : ac)[which & 15] = new HuffmanTable(counts, symbols);
        from += 17 + total;
      }
    }

    private void quantisationTables(int from, int end) {
      while (from < end) {
        int which = u8(from++);
        boolean wide = which >> 4 != 0;
        int[] table = new int[64];
        for (int i = 0; i < 64; i++) {
          table[i] = wide ? u16(from + 2 * i) : u8(from + i);
        }
        quantisation[which & 15] = table;
        from += wide ? 128 : 64;
      }
    }

    private int u8(int at) {
      return file[at] & 0xff;
    }

    private int u16(int at) {
      return u8(at) << 8 | u8(at + 1);
    }
  }
}
