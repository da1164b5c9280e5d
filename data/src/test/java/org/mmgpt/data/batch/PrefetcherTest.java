package org.mmgpt.data.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class PrefetcherTest {

  /** Pinned memory is not the garbage collector's: whoever prepares it has to free it. */
  @Test
  void whatWasPreparedAndNotTakenIsDiscarded() {
    Set<Long> prepared = ConcurrentHashMap.newKeySet();
    List<Long> discarded = new ArrayList<>();
    try (var prefetcher =
        new Prefetcher<>(
            number -> {
              prepared.add(number);
              return number;
            },
            0,
            2,
            4,
            discarded::add)) {
      assertThat(prefetcher.next()).isZero();
      assertThat(prefetcher.next()).isEqualTo(1);
    }

    prepared.removeAll(Set.of(0L, 1L));
    assertThat(discarded).containsExactlyInAnyOrderElementsOf(prepared);
  }
}
