package org.mmgpt.data.tokenizer;

import java.util.Arrays;

/**
 * Decodes with the library, for byte-level and other vocabularies. A piece's text depends on those
 * before it, so the last ones are decoded again each time, and what they add is the new text.
 */
final class LibraryDecoder implements StreamingDecoder {
  private static final String UNFINISHED = "\uFFFD";

  private final Tokenizer tokenizer;
  private final HuggingFaceLibrary library;
  private long[] ids = new long[32];
  private int size;
  private int from; // decoded again each time
  private int emitted; // ids before this one have come out
  private String before = ""; // text of ids[from..emitted)

  LibraryDecoder(Tokenizer tokenizer, HuggingFaceLibrary library) {
    this.tokenizer = tokenizer;
    this.library = library;
  }

  @Override
  public String push(int id) {
    if (tokenizer.isSpecial(id)) {
      return "";
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
    var text = library.decode(Arrays.copyOfRange(ids, from, size));
    if (text.endsWith(UNFINISHED) || text.length() <= before.length()) {
      return "";
    }
    return emit(text);
  }

  @Override
  public String finish() {
    return size == emitted ? "" : emit(library.decode(Arrays.copyOfRange(ids, from, size)));
  }

  private String emit(String text) {
    var added = text.substring(Math.min(before.length(), text.length()));
    from = emitted;
    emitted = size;
    before = library.decode(Arrays.copyOfRange(ids, from, emitted));
    return added;
  }
}
