package org.mmgpt.torch.distributed;

import java.time.Duration;

/** How long to wait for another process. */
record Timeout(long millis) {
  Timeout {
    if (millis < 1) {
      throw new IllegalArgumentException("a timeout is at least 1 ms, not " + millis + " ms");
    }
  }

  static Timeout of(Duration duration) {
    return new Timeout(duration.toMillis());
  }

  @Override
  public String toString() {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
