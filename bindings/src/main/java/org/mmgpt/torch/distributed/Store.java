package org.mmgpt.torch.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import org.mmgpt.torch.ffi.MmgptDistributed;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeLibrary;

/**
 * Keys and values that all processes of a job see. May be used from every thread; calls take turns,
 * so one that waits holds up the others.
 *
 * <p>Every method throws a {@link DistributedException} if the store is closed or can't be reached.
 */
public abstract sealed class Store implements AutoCloseable
    permits TcpStore, FileStore, PrefixStore {
  static {
    NativeLibrary.load();
  }

  private final long handle;

  /** What it is, for messages. */
  private final String description;

  Store(long handle, String description) {
    this.handle = handle;
    this.description = description;
  }

  long handle() {
    return handle;
  }

  /** How long {@link #get} waits for a key. */
  public void setTimeout(Duration timeout) {
    check(
        MmgptDistributed.mm_store_set_timeout(handle, Timeout.of(timeout).millis()), "setTimeout");
  }

  /** Sets the value, and wakes who waits for it. */
  public void set(String key, byte[] value) {
    try (Arena arena = Arena.ofConfined()) {
      check(
          MmgptDistributed.mm_store_set(
              handle, arena.allocateFrom(key), bytes(arena, value), value.length),
          "set",
          key);
    }
  }

  /** The same with a text in UTF-8. */
  public void set(String key, String value) {
    set(key, value.getBytes(UTF_8));
  }

  /** The value, once somebody has set it. */
  public byte[] get(String key) {
    try (Arena arena = Arena.ofConfined()) {
      return take(
          arena, MmgptDistributed.mm_store_get(handle, arena.allocateFrom(key)), "get", key);
    }
  }

  /** The value as a text in UTF-8, once somebody has set it. */
  public String getString(String key) {
    return new String(get(key), UTF_8);
  }

  /**
   * Sets the value if the present one is as expected; an absent key counts as an empty value.
   *
   * @return the value that the key has afterwards
   */
  public byte[] compareSet(String key, byte[] expected, byte[] desired) {
    try (Arena arena = Arena.ofConfined()) {
      long length =
          MmgptDistributed.mm_store_compare_set(
              handle,
              arena.allocateFrom(key),
              bytes(arena, expected),
              expected.length,
              bytes(arena, desired),
              desired.length);
      return take(arena, length, "compareSet", key);
    }
  }

  /** Adds to a counter that starts at 0, and returns the sum. */
  public long add(String key, long amount) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment sum = arena.allocate(ValueLayout.JAVA_LONG);
      check(
          MmgptDistributed.mm_store_add(handle, arena.allocateFrom(key), amount, sum), "add", key);
      return sum.get(ValueLayout.JAVA_LONG, 0);
    }
  }

  /** Whether somebody has set the key; doesn't wait. */
  public boolean contains(String key) {
    try (Arena arena = Arena.ofConfined()) {
      int there = MmgptDistributed.mm_store_check(handle, arena.allocateFrom(key));
      check(there >= 0, "contains", key);
      return there == 1;
    }
  }

  /** Whether there was such a key. */
  public boolean delete(String key) {
    try (Arena arena = Arena.ofConfined()) {
      int deleted = MmgptDistributed.mm_store_delete(handle, arena.allocateFrom(key));
      check(deleted >= 0, "delete", key);
      return deleted == 1;
    }
  }

  /** The number of keys, including c10d's own. */
  public long numKeys() {
    long keys = MmgptDistributed.mm_store_num_keys(handle);
    check(keys >= 0, "numKeys");
    return keys;
  }

  /** Waits until all keys have been set. */
  public void await(Duration timeout, String... keys) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment terminated = arena.allocateFrom(String.join("\0", keys));
      check(
          MmgptDistributed.mm_store_wait(
              handle, terminated, keys.length, Timeout.of(timeout).millis()),
          "await",
          keys);
    }
  }

  /** A store within this one, whose keys don't meet those of others; to be closed for itself. */
  public PrefixStore prefix(String prefix) {
    return PrefixStore.of(prefix, this);
  }

  /** Waiting calls of other threads end as they would have without this one. */
  @Override
  public void close() {
    MmgptDistributed.mm_store_close(handle);
  }

  @Override
  public String toString() {
    return description;
  }

  static long opened(long handle, String what) {
    if (handle == 0) {
      throw DistributedException.ofLastError(what);
    }
    return handle;
  }

  private static MemorySegment bytes(Arena arena, byte[] value) {
    return arena.allocateFrom(ValueLayout.JAVA_BYTE, value);
  }

  private byte[] take(Arena arena, long length, String operation, String key) {
    check(length >= 0, operation, key);
    MemorySegment value = arena.allocate(Math.max(length, 1));
    MmgptTorch.mm_text(value, length);
    return value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
  }

  void check(boolean succeeded, String operation, String... keys) {
    if (!succeeded) {
      throw DistributedException.ofLastError(
          "%s: %s(%s)".formatted(description, operation, String.join(", ", keys)));
    }
  }
}
