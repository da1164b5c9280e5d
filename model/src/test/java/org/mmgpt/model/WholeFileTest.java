package org.mmgpt.model;

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
  void aLinkStaysAndADeviceIsWrittenTo() throws IOException {
    Path file = Files.writeString(folder.resolve("page.html"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    WholeFile.write(link, "new".getBytes());
    WholeFile.write(Path.of("/dev/null"), "new".getBytes());

    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
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
