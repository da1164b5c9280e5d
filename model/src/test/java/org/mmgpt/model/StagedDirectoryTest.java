package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedDirectoryTest {
  @TempDir private Path folder;

  @Test
  void itAppearsWhole() throws IOException {
    Path model = folder.resolve("model");
    try (var staged = StagedDirectory.at(model)) {
      Files.writeString(staged.path().resolve("config.json"), "{}");
      assertThat(model).doesNotExist();
      staged.commit();
    }
    assertThat(model.resolve("config.json")).hasContent("{}");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  /** Ctrl-C during an import of 18 GB left as much under a hidden name. */
  @Test
  void whoIsToldToEndLeavesNothing() throws IOException {
    var staged = StagedDirectory.at(folder.resolve("model"));
    Files.writeString(Files.createDirectory(staged.path().resolve("part")).resolve("file"), "text");

    staged.removeWhileEnding(); // what the shutdown hook runs

    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(staged::commit).hasMessageContaining("told to end");
    staged.close();
  }
}
