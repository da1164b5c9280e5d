package org.mmgpt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** kill -9 during an import of 18 GB left as much, and the next one as much again. */
  @Test
  void whatAKilledWriterLeftTheNextOneRemoves() throws Exception {
    Path model = folder.resolve("model");
    Process writer = startWriter(model);
    Path partial = partials().getFirst();
    writer.destroyForcibly().waitFor();
    assertThat(partial).isDirectory();

    try (var staged = StagedDirectory.at(model)) {
      assertThat(partials()).containsExactly(staged.path());
      staged.commit();
    }
    assertThat(folder.toFile().list()).containsExactly("model");
  }

  @Test
  void whatALiveWriterIsWritingStays() throws Exception {
    Path model = folder.resolve("model");
    Process other = startWriter(model);
    try (var here = StagedDirectory.at(model);
        var alsoHere = StagedDirectory.at(model)) {
      assertThat(partials()).hasSize(3).contains(here.path(), alsoHere.path());
      assertThat(partials()).allMatch(Files::isDirectory);
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private List<Path> partials() throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(".partial")).toList();
    }
  }

  private static Process startWriter(Path model) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process writer =
        new ProcessBuilder(java, "-cp", path, Writer.class.getName(), model.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(writer.inputReader().readLine()).isEqualTo("writing");
    return writer;
  }

  /** Begins to write and never ends. */
  static final class Writer {
    public static void main(String[] model) throws Exception {
      var staged = StagedDirectory.at(Path.of(model[0]));
      Files.writeString(staged.path().resolve("model.safetensors"), "half");
      System.out.println("writing");
      Thread.currentThread().join();
    }
  }
}
