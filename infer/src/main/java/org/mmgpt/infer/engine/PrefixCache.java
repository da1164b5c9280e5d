package org.mmgpt.infer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.model.cache.StoredTokens;

/**
 * Keys and values of sequences that have ended, for the next turn of their dialogue; those used
 * longest ago go first when memory runs out.
 */
final class PrefixCache implements AutoCloseable {
  /** Sequences with what was computed of them. */
  record Entry(Past past, StoredTokens tokens) {}

  private final long limitBytes;
  private final List<Entry> entries = new ArrayList<>(); // used longest ago first
  private volatile long bytes;

  PrefixCache(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** The entry that shares most tokens with {@code past}. */
  Optional<Entry> best(Past past) {
    Optional<Entry> best = Optional.empty();
    int longest = 0;
    for (Entry entry : entries) {
      int common = entry.past.common(past);
      if (common > longest) {
        longest = common;
        best = Optional.of(entry);
      }
    }
    best.ifPresent(
        entry -> {
          entries.remove(entry);
          entries.add(entry);
        });
    return best;
  }

  /** Whether something of this size would be kept at all. */
  boolean fits(long size) {
    return size <= limitBytes;
  }

  /** Keeps an entry, in the place of those it begins with. */
  void add(Entry entry) {
    for (Entry older : List.copyOf(entries)) {
      int length = older.past.ids().length;
      if (older.past.common(entry.past) == length) {
        remove(older);
      }
    }
    entries.add(entry);
    bytes += entry.tokens.bytes();
    while (bytes > limitBytes) {
      remove(entries.getFirst());
    }
  }

  private void remove(Entry entry) {
    entries.remove(entry);
    bytes -= entry.tokens.bytes();
    entry.tokens.close();
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    List.copyOf(entries).forEach(this::remove);
  }
}
