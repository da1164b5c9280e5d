package org.mmgpt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.train.config.TrainingException;

class OutputLockTest {
  @TempDir private Path output;

  @Test
  void onlyOneRunWritesThere() throws IOException {
    try (var first = new OutputLock(output)) {
      assertThatThrownBy(() -> new OutputLock(output))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("another run is writing there");
    }
    new OutputLock(output).close();
  }

  /** kill -9 while the adapter was saved left half of it under a hidden name for good. */
  @Test
  void theNextRunRemovesWhatAKilledOneWasWriting() throws IOException {
    Path adapter = Files.createDirectory(output.resolve("adapter"));
    String name = ".adapter_model.safetensors.%s.partial".formatted(UUID.randomUUID());
    Files.writeString(adapter.resolve(name), "half");
    Path whole = Files.writeString(adapter.resolve("adapter_model.safetensors"), "whole");
    Path ofUser = Files.writeString(adapter.resolve("notes.partial"), "not ours");
    try (var lock = new OutputLock(output)) {
      lock.removeHalfWritten(adapter);
    }
    assertThat(adapter.toFile().listFiles())
        .containsExactlyInAnyOrder(whole.toFile(), ofUser.toFile());
  }
}
