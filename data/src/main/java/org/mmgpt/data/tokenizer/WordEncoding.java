package org.mmgpt.data.tokenizer;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Encodes a text word by word and remembers the words, where {@link
 * TokenizerJson#wordsAreIndependent}. The library merges a whole text at once for LLaMA, which
 * takes most of the time of making a batch; instructions repeat their words. Safe to share between
 * threads.
 */
final class WordEncoding {
  private static final int MAX_REMEMBERED = 1 << 16;

  private final HuggingFaceLibrary library;
  private final int[] space;
  private final ConcurrentHashMap<String, int[]> remembered = new ConcurrentHashMap<>();

  /**
   * @param spaceId id of the piece {@code ▁}
   */
  WordEncoding(HuggingFaceLibrary library, int spaceId) {
    this.library = library;
    this.space = new int[] {spaceId};
  }

  int[] encode(String text) {
    if (text.contains(TokenizerJson.SPACE)) { // which is a space to the pieces, and here a letter
      return library.encode(text);
    }
    int[] ids = new int[text.length() / 2 + 8];
    int count = 0;
    int from = text.isEmpty() ? 1 : 0;
    while (from <= text.length()) {
      int to = wordEnd(text, from);
      int[] word = word(text.substring(from, to));
      if (count + word.length > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(2 * ids.length, count + word.length));
      }
      System.arraycopy(word, 0, ids, count, word.length);
      count += word.length;
      from = to + 1; // the library puts this space in front of the word by itself
    }
    return Arrays.copyOf(ids, count);
  }

  /** End of the word whose first space is not part of the text: it was just skipped, or implied. */
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    int next = text.indexOf(' ', end);
    return next < 0 ? text.length() : next;
  }

  private int[] word(String word) {
    if (word.isEmpty()) {
      return space; // a single one at the end of the text
    }
    int[] known = remembered.get(word);
    if (known == null) {
      known = library.encode(word);
      if (remembered.size() < MAX_REMEMBERED) {
        remembered.put(word, known);
      }
    }
    return known;
  }
}
