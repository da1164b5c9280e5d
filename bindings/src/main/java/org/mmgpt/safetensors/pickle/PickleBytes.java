package org.mmgpt.safetensors.pickle;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle, read front to back; never past the end. */
final class PickleBytes {
  private final ByteBuffer bytes;
  private final String where;

  PickleBytes(byte[] bytes, String where) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.where = where;
  }

  int position() {
    return bytes.position();
  }

  int uint8() {
    require(1);
    return bytes.get() & 0xff;
  }

  int uint16() {
    require(2);
    return bytes.getShort() & 0xffff;
  }

  int int32() {
    require(4);
    return bytes.getInt();
  }

  long int64() {
    require(8);
    return bytes.getLong();
  }

  /** Pickle's doubles are big endian, unlike its integers. */
  double float64() {
    return Double.longBitsToDouble(Long.reverseBytes(int64()));
  }

  byte[] raw(long length) {
    require(length);
    byte[] raw = new byte[(int) length];
    bytes.get(raw);
    return raw;
  }

  String utf8(long length) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw(length))).toString();
    } catch (CharacterCodingException invalid) {
      throw broken("text is not valid UTF-8");
    }
  }

  /** Text up to a line feed, as GLOBAL has it. */
  String line() {
    int start = bytes.position();
    int end = start;
    while (end < bytes.limit() && bytes.get(end) != '\n') {
      end++;
    }
    if (end == bytes.limit()) {
      throw broken("a line does not end");
    }
    String line = utf8(end - start);
    bytes.get();
    return line;
  }

  /** A little endian two's complement number of any length; none means zero. */
  BigInteger integer(long length) {
    // Python's own numbers are unlimited; none in a checkpoint is longer than a hash.
    if (length > 1024) {
      throw broken("an integer of " + length + " bytes");
    }
    byte[] raw = raw(length);
    for (int i = 0, j = raw.length - 1; i < j; i++, j--) {
      byte swapped = raw[i];
      raw[i] = raw[j];
      raw[j] = swapped;
    }
    return raw.length == 0 ? BigInteger.ZERO : new BigInteger(raw);
  }

  private void require(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw broken(
          "needs %s more bytes, %d are left"
              .formatted(Long.toUnsignedString(length), bytes.remaining()));
    }
  }

  PickleException broken(String problem) {
    return new PickleException("%s: at byte %d: %s".formatted(where, position(), problem));
  }
}
