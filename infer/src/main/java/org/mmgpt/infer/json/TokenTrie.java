package org.mmgpt.infer.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * The bytes of all tokens, those that begin alike on one path. A node is a number; the nodes below
 * it have the numbers that follow, up to {@link #end}.
 */
public final class TokenTrie {
  /** Where no token has been read from yet. */
  static final int ROOT = 0;

  private static final int NONE = -1;

  private final byte[][] bytes;
  private final int endOfAnswer;
  private byte[] values = new byte[1024]; // by node
  private int[] ends = new int[1024];
  private int[] tokens = new int[1024]; // by node, the first
  private final int[] alike; // by token, the next with the same bytes
  private int nodes;
  private final int longest;
  private final StringTokens strings;

  /**
   * @param count tokens of the vocabulary
   * @param bytes of each in the text; empty for those that must not be said
   * @param end the token that ends an answer
   */
  TokenTrie(int count, IntFunction<byte[]> bytes, int end) {
    this.bytes = new byte[count][];
    this.endOfAnswer = end;
    for (int token = 0; token < count; token++) {
      this.bytes[token] = token == end ? new byte[0] : bytes.apply(token);
    }
    this.alike = new int[count];
    Arrays.fill(alike, NONE);
    int[] sorted =
        IntStream.range(0, count)
            .filter(token -> this.bytes[token].length > 0)
            .boxed()
            .sorted(Comparator.comparing(token -> this.bytes[token], Arrays::compareUnsigned))
            .mapToInt(Integer::intValue)
            .toArray();
    add((byte) 0);
    grow(sorted, 0, sorted.length, 0);
    ends[ROOT] = nodes;
    this.longest = Arrays.stream(this.bytes).mapToInt(text -> text.length).max().orElse(0);
    this.strings = new StringTokens(this);
  }

  /** All that may be said of a vocabulary. */
  public static TokenTrie of(Tokenizer tokenizer) {
    return new TokenTrie(
        tokenizer.vocabSize(),
        token -> tokenizer.isSpecial(token) ? new byte[0] : TokenBytes.of(tokenizer, token),
        tokenizer.eosId());
  }

  /** Adds what stands below the node of {@code depth} bytes that these tokens share. */
  private void grow(int[] sorted, int from, int to, int depth) {
    int first = from;
    while (first < to) {
      byte value = bytes[sorted[first]][depth];
      int node = add(value);
      int last = first;
      int longer = first;
      while (last < to && bytes[sorted[last]][depth] == value) {
        if (bytes[sorted[last]].length == depth + 1) { // those come first
          alike[sorted[last]] = tokens[node];
          tokens[node] = sorted[last];
          longer = last + 1;
        }
        last++;
      }
      grow(sorted, longer, last, depth + 1);
      ends[node] = nodes;
      first = last;
    }
  }

  private int add(byte value) {
    if (nodes == values.length) {
      values = Arrays.copyOf(values, 2 * nodes);
      ends = Arrays.copyOf(ends, 2 * nodes);
      tokens = Arrays.copyOf(tokens, 2 * nodes);
    }
    values[nodes] = value;
    tokens[nodes] = NONE;
    return nodes++;
  }

  /** The byte that leads to a node. */
  int value(int node) {
    return values[node] & 0xff;
  }

  /** Behind the last node below this one; its first child, if it has any, is {@code node + 1}. */
  int end(int node) {
    return ends[node];
  }

  /** A token that ends here; negative if there is none. */
  int token(int node) {
    return tokens[node];
  }

  /** Another token with the same bytes; negative if there is none. */
  int alike(int token) {
    return alike[token];
  }

  int size() {
    return bytes.length;
  }

  /** Bytes that a look at all tokens reads. */
  int nodes() {
    return nodes;
  }

  /** Bytes of the longest token. */
  int longest() {
    return longest;
  }

  int endOfAnswer() {
    return endOfAnswer;
  }

  byte[] bytes(long token) {
    return bytes[(int) token];
  }

  /** What tokens are inside a string. */
  StringTokens strings() {
    return strings;
  }
}
