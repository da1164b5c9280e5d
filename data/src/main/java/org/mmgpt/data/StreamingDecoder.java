package org.mmgpt.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Turns ids into text one at a time. A character whose UTF-8 bytes are spread over several ids comes
 * out with its last byte; all that is pushed adds up to what {@link Tokenizer#decode} returns.
 *
 * <p>As SentencePiece's decoder does: the leading space of the first piece is dropped (and one more
 * from the next piece if nothing has come out yet), and each byte that fits no character becomes
 * U+FFFD.
 */
public final class StreamingDecoder {
  private static final Pattern BYTE = Pattern.compile("<0x[0-9A-F]{2}>");

  private final Tokenizer tokenizer;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private boolean first = true;
  private boolean started; // text has come out, or its leading space has been dropped

  StreamingDecoder(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The text that became certain with this id; often a word, sometimes nothing. */
  public String push(int id) {
    if (tokenizer.isSpecial(id)) {
      return "";
    }
    var piece = tokenizer.piece(id);
    if (piece.length() == 6 && BYTE.matcher(piece).matches()) {
      first = false;
      started = true;
      pending.write(Integer.parseInt(piece.substring(3, 5), 16));
      return drain(false);
    }
    var text = new StringBuilder(drain(true));
    var space = String.valueOf(BytePairEncoding.SPACE);
    if (first && piece.startsWith(space)) {
      piece = piece.substring(1);
    }
    first = false;
    if (!started && piece.startsWith(space)) {
      piece = piece.substring(1);
      started = true;
    }
    started |= !piece.isEmpty();
    return text.append(piece.replace(BytePairEncoding.SPACE, ' ')).toString();
  }

  /** What is left when no id follows: bytes of an unfinished character, as U+FFFD. */
  public String finish() {
    return drain(true);
  }

  private String drain(boolean all) {
    if (pending.size() == 0) {
      return "";
    }
    byte[] bytes = pending.toByteArray();
    var text = new StringBuilder();
    int i = 0;
    while (i < bytes.length) {
      int length = Utf8.characterLength(bytes, i);
      if (length == Utf8.UNFINISHED && !all) {
        break;
      }
      if (length <= 0) {
        text.append('\uFFFD');
        i++;
      } else {
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    pending.reset();
    pending.write(bytes, i, bytes.length - i);
    return text.toString();
  }
}
