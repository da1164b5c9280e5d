package org.mmgpt.train.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), "old");

    WholeFile.write(file, "new".getBytes());

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void whereItCannotBeReplacedTheOldOneStaysAndNothingElse() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("page.html/inside")).getParent();

    assertThatThrownBy(() -> WholeFile.write(occupied, new byte[3]))
        .isInstanceOf(IOException.class);

    assertThat(occupied.resolve("inside")).isDirectory();
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
