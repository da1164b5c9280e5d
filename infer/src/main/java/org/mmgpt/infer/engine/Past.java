package org.mmgpt.infer.engine;

import java.util.Optional;

/**
 * What keys and values in a cache depend on. Two sequences may share them as far as all of it is
 * the same.
 *
 * @param ids tokens
 * @param times which picture each token sees: a marker further on may have changed it
 * @param adapter that computed them
 * @param pictures {@link PreparedPictures#key}
 */
record Past(long[] ids, long[] times, Optional<String> adapter, String pictures) {

  /** How many of the first tokens are the same. */
  int common(Past other) {
    if (!adapter.equals(other.adapter) || !pictures.equals(other.pictures)) {
      return 0;
    }
    int limit = Math.min(ids.length, other.ids.length);
    int same = 0;
    while (same < limit && ids[same] == other.ids[same] && times[same] == other.times[same]) {
      same++;
    }
    return same;
  }
}
