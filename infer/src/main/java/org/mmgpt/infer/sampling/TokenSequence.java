package org.mmgpt.infer.sampling;

import java.util.Arrays;

/** The token ids of one sequence: its prompt, and what has been generated after it. */
public final class TokenSequence {
  private final int promptLength;
  private long[] ids;
  private int size;

  /** Starts with {@code prompt}, which is copied. */
  public TokenSequence(long[] prompt) {
    this(Arrays.copyOf(prompt, prompt.length + 64), prompt.length, prompt.length);
  }

  private TokenSequence(long[] ids, int size, int promptLength) {
    this.ids = ids;
    this.size = size;
    this.promptLength = promptLength;
  }

  /** Number of ids, the prompt's included. */
  public int size() {
    return size;
  }

  /** Number of ids after the prompt. */
  public int generatedSize() {
    return size - promptLength;
  }

  /** The id at {@code index}, counted from the start of the prompt. */
  public long get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("token " + index + " of a sequence of " + size);
    }
    return ids[index];
  }

  /** Appends one id. */
  public void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  /** An independent copy: beams that share a past go separate ways. */
  public TokenSequence copy() {
    return new TokenSequence(ids.clone(), size, promptLength);
  }

  /** All ids. */
  public long[] toArray() {
    return Arrays.copyOf(ids, size);
  }

  /** The ids after the prompt. */
  public long[] generated() {
    return Arrays.copyOfRange(ids, promptLength, size);
  }
}
