package org.mmgpt.infer.json;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmgpt.data.tokenizer.Tokenizer;

/** What tokens are in a text, in bytes: a byte token is one byte, maybe of a longer character. */
public final class TokenBytes {
  private static final Pattern BYTE = Pattern.compile("<0x([0-9A-F]{2})>");

  private TokenBytes() {}

  /** The bytes of one token; those of a special one spell its name. */
  public static byte[] of(Tokenizer tokenizer, int token) {
    String piece = tokenizer.piece(token);
    Matcher one = BYTE.matcher(piece);
    if (one.matches()) {
      return new byte[] {(byte) Integer.parseInt(one.group(1), 16)};
    }
    String text =
        piece.indexOf('▁') >= 0 || tokenizer.isSpecial(token)
            ? piece.replace('▁', ' ')
            : tokenizer.decode(token);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
