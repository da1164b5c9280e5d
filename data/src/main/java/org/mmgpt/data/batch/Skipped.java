package org.mmgpt.data.batch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and names the records that were left out. Safe to share between threads. */
public final class Skipped {
  /** More names than these aren't kept, only counted. */
  public static final int MAX_NAMED = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Skipped.class);

  private final AtomicLong count = new AtomicLong();
  private final Set<String> named = new ConcurrentSkipListSet<>();

  void add(String problem) {
    count.incrementAndGet();
    if (named.size() < MAX_NAMED && named.add(problem)) {
      LOG.warn("left out: {}", problem);
    }
  }

  /** How often a record was left out; one that is met in two epochs counts twice. */
  public long count() {
    return count.get();
  }

  /** Which records, and why. */
  public List<String> named() {
    return List.copyOf(named);
  }
}
