package org.mmgpt.train.config;

/** How several processes work together. */
public record ParallelSection(long timeoutSeconds, long checkEvery, boolean shardBase) {
  public ParallelSection {
    Range.atLeast("timeout_seconds", timeoutSeconds, 1);
    Range.atLeast("check_every", checkEvery, 0);
  }
}
