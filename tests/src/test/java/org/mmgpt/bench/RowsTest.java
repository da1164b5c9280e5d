package org.mmgpt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsTest {
  private static final Path TINY = Path.of("..", "train", "tiny").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Suite.class)
  void aNameIsOneRows(Suite suite) {
    assertThat(all(rows(suite, false))).extracting(Row::name).doesNotHaveDuplicates();
  }

  /** A GPU can be tried for minutes only: every row that it will be asked runs here before. */
  @Test
  void javaDoesTheWorkOfEveryRowOfARehearsedGpuSuite() throws Exception {
    Rows rows = rows(Suite.GPU, true);
    for (Shape shape : rows.shapes()) {
      shape.write(folder.resolve(shape.label()), rows.stored(shape));
    }
    try (var cases = new Cases()) {
      for (Row row : all(rows)) {
        try (Work work = cases.of(row.request())) {
          assertThat(work.run()).as(row.name()).isNotInfinite();
        }
      }
    }
    assertThat(all(rows)).hasSizeGreaterThan(30);
  }

  @Test
  void aRehearsalAsksForTheSameWorkOnTheCpu() {
    Rows rehearsed = rows(Suite.GPU, true);
    assertThat(all(rehearsed)).allMatch(row -> row.request().device().equals("cpu"));
    assertThat(works(rehearsed)).containsExactlyInAnyOrderElementsOf(works(rows(Suite.GPU, false)));
  }

  private static List<String> works(Rows rows) {
    return all(rows).stream().map(row -> row.request().work()).distinct().toList();
  }

  private static List<Row> all(Rows rows) {
    var all = new ArrayList<>(rows.bounds());
    all.addAll(rows.measured(Path.of("picture.jpg"), Path.of("pictures")));
    return all;
  }

  private Rows rows(Suite suite, boolean rehearsal) {
    return new Rows(suite, rehearsal, TINY, folder);
  }
}
