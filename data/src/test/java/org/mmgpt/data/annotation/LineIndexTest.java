package org.mmgpt.data.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several blocks of text, with lines shorter and longer than a block. */
class LineIndexTest {
  private static final String SHORT = "x\n".repeat(100_000);
  private static final String LONG = "y".repeat(300_000) + "\n";
  private final LineIndex index = index(SHORT + LONG + "z");

  @Test
  void linesAndColumnsCountFromOne() {
    expect(0, 1, 1);
    expect(1, 1, 2);
    expect(2, 2, 1);
    expect(SHORT.length() - 2, 100_000, 1);
  }

  @Test
  void aLineGoesOnThroughBlocks() {
    expect(SHORT.length(), 100_001, 1);
    expect(SHORT.length() + 299_999, 100_001, 300_000);
    expect(SHORT.length() + LONG.length(), 100_002, 1);
  }

  /** data check said where each of 270,000 broken records stands, and counted lines for each. */
  @Test
  @Timeout(20)
  void manyPlacesAreFoundInAFileOfManyMegabytes() {
    var large = index(SHORT.repeat(300));
    var sum = new AtomicLong();
    IntStream.range(0, 20_000).forEach(i -> sum.addAndGet(large.place(3_000L * i).line()));
    assertThat(sum.get())
        .isEqualTo(IntStream.range(0, 20_000).mapToLong(i -> 1_500L * i + 1).sum());
  }

  private void expect(long offset, long line, long column) {
    assertThat(index.place(offset)).isEqualTo(new LineIndex.Place(line, column));
  }

  private static LineIndex index(String text) {
    return new LineIndex(MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
