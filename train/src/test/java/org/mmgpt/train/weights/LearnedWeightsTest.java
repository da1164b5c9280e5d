package org.mmgpt.train.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;

class LearnedWeightsTest {
  private static final Path BASE = Path.of("tiny");

  @TempDir private Path output;

  /** Killed while its files were written, it left a model directory without weights. */
  @Test
  void theModelIsThereWholeOrNotAtAll() throws Exception {
    try (Flamingo model = Flamingo.load(BASE, Device.CPU, DType.FLOAT32)) {
      var lostBase = new LearnedWeights(output.resolve("gone"), model, new LinkedHashMap<>());
      assertThatThrownBy(() -> lostBase.save(output)).isInstanceOf(NoSuchFileException.class);
      assertThat(output).isEmptyDirectory();

      var learned = LearnedWeights.of(List.of("gated_cross_attn_layer"), BASE, model);
      learned.save(output);
      Path saved = learned.folder(output);
      assertThat(saved.resolve("model.safetensors")).isNotEmptyFile();
      Files.writeString(saved.resolve("notes.txt"), "mine");
      learned.save(output); // the run went on, for more steps
      assertThat(saved)
          .isDirectoryContaining("glob:**/notes.txt")
          .isDirectoryContaining("glob:**/tokenizer.json");
      assertThat(output).isDirectoryNotContaining("glob:**.partial");
    }
  }
}
