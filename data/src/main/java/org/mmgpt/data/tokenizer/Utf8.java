package org.mmgpt.data.tokenizer;

/** Where characters end in bytes that may or may not be UTF-8 (RFC 3629, table of section 4). */
final class Utf8 {
  /** The bytes so far are a proper beginning. */
  static final int UNFINISHED = -1;

  /** The byte fits no character. */
  static final int INVALID = 0;

  private Utf8() {}

  /** Length in bytes of the character at {@code at}, {@link #UNFINISHED} or {@link #INVALID}. */
  static int characterLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 0 || lead > 0xf4) {
      return INVALID;
    }
    for (int i = 1; i < length; i++) {
      if (at + i >= bytes.length) {
        return UNFINISHED;
      }
      int b = bytes[at + i] & 0xff;
      int lowest = i > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
      int highest = i > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
      if (b < lowest || b > highest) {
        return INVALID;
      }
    }
    return length;
  }
}
