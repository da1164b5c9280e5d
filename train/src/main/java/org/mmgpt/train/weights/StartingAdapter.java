package org.mmgpt.train.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.lora.LoraCheckpoint;
import org.mmgpt.model.Flamingo;
import org.mmgpt.train.config.LoraSection;
import org.mmgpt.train.config.TrainingException;

/** The adapter that a run begins with: a new one, or one that was trained before. */
final class StartingAdapter {
  private StartingAdapter() {}

  /**
   * @param modelDirectory of {@code model}, whose layers the adapter must fit
   * @throws TrainingException if the adapter to start from is missing
   */
  static LoraAdapter of(LoraSection lora, Path modelDirectory, Flamingo model) {
    if (lora.start().isEmpty()) {
      return LoraAdapter.create(lora.config(), model);
    }
    Path start = Path.of(lora.start());
    if (Files.isDirectory(start)) {
      return LoraAdapter.load(start, model);
    }
    if (!Files.isRegularFile(start)) {
      throw new TrainingException("lora.start: no adapter at " + start);
    }
    try {
      Path folder = Files.createTempDirectory("mmgpt-start");
      Path converted = folder.resolve("adapter");
      try {
        LoraCheckpoint.toPeft(start, modelDirectory, converted);
        return LoraAdapter.load(converted, model);
      } finally {
        deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new TrainingException(start + ": can't be read: " + e.getMessage(), e);
    }
  }

  private static void deleteRecursively(Path folder) throws IOException {
    try (var entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
