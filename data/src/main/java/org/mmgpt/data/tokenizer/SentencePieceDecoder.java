package org.mmgpt.data.tokenizer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * As SentencePiece's decoder does, to which the HF library's differs: the leading space of the
 * first piece is dropped (and one more from the next piece if nothing has come out yet), and each
 * byte that fits no character becomes U+FFFD.
 */
final class SentencePieceDecoder implements StreamingDecoder {
  private static final Pattern BYTE = Pattern.compile("<0x[0-9A-F]{2}>");

  private final Tokenizer tokenizer;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private boolean first = true;
  private boolean started; // text has come out, or its leading space has been dropped

  SentencePieceDecoder(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
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
    var space = TokenizerJson.SPACE;
    if (first && piece.startsWith(space)) {
      piece = piece.substring(1);
    }
    first = false;
    if (!started && piece.startsWith(space)) {
      piece = piece.substring(1);
      started = true;
    }
    started |= !piece.isEmpty();
    return text.append(piece.replace(TokenizerJson.SPACE, " ")).toString();
  }

  @Override
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
