package org.mmgpt.data.batch;

import org.mmgpt.data.error.DataException;

/**
 * A shuffled order of {@code 0..size-1} in which any place can be looked up: nothing is stored, so
 * millions of records cost nothing and a run goes on anywhere. A Feistel network of six rounds
 * permutes the next larger power of four; places outside the size are sent on until they fall
 * inside (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002).
 *
 * @param size how many there are
 * @param key the seed
 */
public record Permutation(long size, long key) {
  private static final int ROUNDS = 6;

  public Permutation {
    if (size < 1) {
      throw new DataException("can't shuffle %d records".formatted(size));
    }
  }

  /** What stands at a place, from 0. */
  public long at(long place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException(place);
    }
    int half = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2); // bits
    long value = place;
    do {
      value = encrypt(value, half);
    } while (value >= size);
    return value;
  }

  private long encrypt(long value, int half) {
    long mask = (1L << half) - 1;
    long left = value >>> half;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (mix(mix(key + round) + right) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }

  /** A key made of a key and a number; other numbers give unrelated ones. */
  static long mix(long key, long number) {
    return mix(mix(key) + number);
  }

  /** Spreads every bit over all others; SplitMix64's finaliser (Steele, Lea, Flood 2014). */
  private static long mix(long z) {
    z += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
