package org.mmgpt.data.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mmgpt.data.error.DataException;

/**
 * The first frame of an animated WebP as a file of its own, because the library reads single
 * pictures only (<a href="https://developers.google.com/speed/webp/docs/riff_container">the
 * container</a>). Its alpha is left out, as that of every picture is in the end.
 */
final class AnimatedWebp {
  private static final int RIFF = tag("RIFF");
  private static final int WEBP = tag("WEBP");
  private static final int FRAME = tag("ANMF");
  private static final int LOSSY = tag("VP8 ");
  private static final int LOSSLESS = tag("VP8L");
  private static final int HEADER = 12;
  private static final int FRAME_HEADER = 16;

  private AnimatedWebp() {}

  /**
   * Other files come back as they are.
   *
   * @throws DataException if the first frame covers only a part of the picture
   */
  static byte[] firstFrame(byte[] file, String name) {
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER || in.getInt(0) != RIFF || in.getInt(8) != WEBP) {
      return file;
    }
    if (in.getInt(4) + 8L > file.length) {
      return file; // it breaks off, which the decoder says
    }
    try {
      in.position(HEADER);
      long canvas = 0;
      while (in.remaining() > 8) {
        int tag = in.getInt();
        int size = size(in);
        int at = in.position();
        if (tag == tag("VP8X")) {
          canvas = in.getLong(at + 2) >>> 16; // width and height less 1, 24 bits each
        } else if (tag == FRAME) {
          boolean whole = in.getInt(at) << 8 == 0 && in.getInt(at + 2) >>> 8 == 0;
          if (!whole || in.getLong(at + 4) >>> 16 != canvas) {
            throw new DataException(name + ": an animated WebP whose first frame is incomplete");
          }
          in.position(at + FRAME_HEADER);
          return picture(in, file);
        }
        in.position(at + size + (size & 1));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
      return file; // the decoder says what is wrong with it
    }
    return file;
  }

  /** The frame's own picture, behind its alpha if it has any. */
  private static byte[] picture(ByteBuffer in, byte[] file) {
    while (true) {
      int start = in.position();
      int tag = in.getInt();
      int size = size(in);
      int padded = 8 + size + (size & 1);
      if (tag == LOSSY || tag == LOSSLESS) {
        var out = ByteBuffer.allocate(HEADER + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(RIFF).putInt(4 + padded).putInt(WEBP).put(file, start, padded);
        return out.array();
      }
      in.position(start + padded);
    }
  }

  private static int size(ByteBuffer in) {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("a part of the file is missing");
    }
    return size;
  }

  private static int tag(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }
}
