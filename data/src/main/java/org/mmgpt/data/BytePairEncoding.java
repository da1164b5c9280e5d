package org.mmgpt.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Byte pair encoding with byte fallback, as SentencePiece and the HF tokenizers library do it for
 * LLaMA: a space becomes {@code ▁}, a {@code ▁} is put in front, then the pair of lowest rank is
 * merged until none is left.
 *
 * <p>Own code because it is the hot path of the data pipeline: it calls nothing native, starts
 * without unpacking a library, and remembers the words it has seen. Words may be encoded one by one
 * only while no piece reaches over a word's end, so that is checked first. Safe to share between
 * threads.
 */
final class BytePairEncoding {
  static final char SPACE = '\u2581';
  private static final int MAX_REMEMBERED_WORDS = 1 << 16;

  /** Two pieces, by their text, that become one; the order in the list is the rank. */
  record Merge(String left, String right) {}

  private final Map<String, Integer> vocab;
  private final Map<Long, Integer> rankOfPair;
  private final int[] mergedIdOfRank;
  private final int[] byteIds;
  private final int unknownId;
  private final boolean doublesLeadingSpace;
  private final boolean wordsAreIndependent;
  private final ConcurrentHashMap<String, int[]> remembered = new ConcurrentHashMap<>();

  /**
   * @param doublesLeadingSpace whether {@code ▁} is put in front even of a text that starts with a
   *     space (LLaMA's own behaviour)
   */
  BytePairEncoding(
      Map<String, Integer> vocab, List<Merge> merges, int unknownId, boolean doublesLeadingSpace) {
    this.vocab = Map.copyOf(vocab);
    this.unknownId = unknownId;
    this.doublesLeadingSpace = doublesLeadingSpace;
    this.rankOfPair = HashMap.newHashMap(merges.size());
    this.mergedIdOfRank = new int[merges.size()];
    boolean independent = true;
    for (int rank = 0; rank < merges.size(); rank++) {
      var merge = merges.get(rank);
      var merged = merge.left() + merge.right();
      rankOfPair.putIfAbsent(pair(idOf(merge.left()), idOf(merge.right())), rank);
      mergedIdOfRank[rank] = idOf(merged);
      independent &= !reachesOverWordEnd(merged);
    }
    this.wordsAreIndependent = independent;
    this.byteIds = new int[256];
    for (int b = 0; b < 256; b++) {
      byteIds[b] = vocab.getOrDefault("<0x%02X>".formatted(b), -1);
    }
  }

  /** Ids of plain text; nothing in it is special. The empty text has none. */
  int[] encode(String text) {
    if (text.isEmpty()) {
      return new int[0];
    }
    var spaced = text.replace(' ', SPACE);
    if (doublesLeadingSpace || spaced.charAt(0) != SPACE) {
      spaced = SPACE + spaced;
    }
    if (!wordsAreIndependent) {
      return merge(spaced);
    }
    int[] ids = new int[text.length() + 8];
    int count = 0;
    int from = 0;
    while (from < spaced.length()) {
      int to = wordEnd(spaced, from);
      var word = word(spaced.substring(from, to));
      if (count + word.length > ids.length) {
        ids = Arrays.copyOf(ids, Math.max(2 * ids.length, count + word.length));
      }
      System.arraycopy(word, 0, ids, count, word.length);
      count += word.length;
      from = to;
    }
    return Arrays.copyOf(ids, count);
  }

  private int[] word(String word) {
    var known = remembered.get(word);
    if (known != null) {
      return known;
    }
    var ids = merge(word);
    if (remembered.size() < MAX_REMEMBERED_WORDS) {
      remembered.put(word, ids);
    }
    return ids;
  }

  /** A word is a run of {@code ▁} and everything up to the next one. */
  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == SPACE) {
      end++;
    }
    int next = text.indexOf(SPACE, end);
    return next < 0 ? text.length() : next;
  }

  private static boolean reachesOverWordEnd(String piece) {
    return wordEnd(piece, 0) < piece.length();
  }

  private int[] merge(String text) {
    int[] ids = characters(text);
    int[] next = new int[ids.length];
    int[] previous = new int[ids.length];
    var candidates = new PriorityQueue<Long>();
    for (int i = 0; i < ids.length; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
      offer(candidates, ids, i, i + 1);
    }
    while (!candidates.isEmpty()) {
      long candidate = candidates.poll();
      int rank = (int) (candidate >> 32);
      int left = (int) candidate;
      int right = next[left];
      if (ids[left] < 0 || right >= ids.length) {
        continue; // swallowed by an earlier merge
      }
      var current = rankOfPair.get(pair(ids[left], ids[right]));
      if (current == null || mergedIdOfRank[current] != mergedIdOfRank[rank]) {
        continue; // one of the two has changed since
      }
      ids[left] = mergedIdOfRank[rank];
      ids[right] = -1;
      next[left] = next[right];
      if (next[left] < ids.length) {
        previous[next[left]] = left;
      }
      offer(candidates, ids, left, next[left]);
      if (previous[left] >= 0) {
        offer(candidates, ids, previous[left], left);
      }
    }
    return Arrays.stream(ids).filter(id -> id >= 0).toArray();
  }

  private void offer(PriorityQueue<Long> candidates, int[] ids, int left, int right) {
    if (right < ids.length) {
      var rank = rankOfPair.get(pair(ids[left], ids[right]));
      if (rank != null) {
        candidates.add(((long) rank << 32) | left); // lowest rank first, then leftmost
      }
    }
  }

  /** One id per character; a character without a piece becomes the pieces of its UTF-8 bytes. */
  private int[] characters(String text) {
    int[] ids = new int[text.length() * 3];
    int count = 0;
    boolean afterUnknown = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      var character = Character.toString(codePoint);
      var id = vocab.get(character);
      if (id != null) {
        ids[count++] = id;
        afterUnknown = false;
        continue;
      }
      byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
      boolean known = true;
      for (byte b : bytes) {
        known &= byteIds[b & 0xff] >= 0;
      }
      if (known) {
        for (byte b : bytes) {
          ids[count++] = byteIds[b & 0xff];
        }
      } else if (!afterUnknown) {
        ids[count++] = unknownId; // unknown neighbours are fused into one
      }
      afterUnknown = !known;
    }
    return Arrays.copyOf(ids, count);
  }

  private int idOf(String piece) {
    var id = vocab.get(piece);
    if (id == null) {
      throw new DataException(
          "tokenizer: a merge speaks of \"%s\", which is not in the vocabulary".formatted(piece));
    }
    return id;
  }

  private static long pair(int left, int right) {
    return ((long) left << 32) | right;
  }
}
