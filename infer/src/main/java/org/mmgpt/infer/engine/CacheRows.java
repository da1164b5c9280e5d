package org.mmgpt.infer.engine;

import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many answers' keys and values a machine has memory for. It is reserved when an engine starts
 * and taken as answers fill it: a configuration made for a larger machine must not have the process
 * killed later.
 */
final class CacheRows {
  private static final Logger LOG = LoggerFactory.getLogger(CacheRows.class);

  private CacheRows() {}

  /**
   * As many as the configuration allows, in half of the available memory at most.
   *
   * @param rowBytes of one answer, as long as the model's context
   * @param available bytes; empty if unknown
   * @throws IllegalStateException if there isn't memory for one
   */
  static int of(EngineConfig config, long rowBytes, OptionalLong available) {
    int wanted = (int) Math.clamp(config.cacheBytes() / rowBytes, 1, config.maxBatch());
    if (available.isEmpty()) {
      return wanted;
    }
    if (rowBytes > available.getAsLong()) {
      throw new IllegalStateException(
          "the cache of one answer takes %d MiB, and %d MiB of memory are available; a model with fewer max_position_embeddings takes less"
              .formatted(rowBytes >> 20, available.getAsLong() >> 20));
    }
    int possible = (int) Math.clamp(available.getAsLong() / 2 / rowBytes, 1, wanted);
    if (possible < wanted) {
      LOG.warn(
          "the cache of {} answers takes {} MiB, and {} MiB of memory are available; {} are"
              + " computed at a time",
          wanted,
          wanted * rowBytes >> 20,
          available.getAsLong() >> 20,
          possible);
    }
    return possible;
  }
}
