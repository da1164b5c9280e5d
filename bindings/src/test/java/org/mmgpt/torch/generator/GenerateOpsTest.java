package org.mmgpt.torch.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.TorchException;

class GenerateOpsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void theCommittedSourcesAreWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<Path, String> file : GenerateOps.generate(ROOT).entrySet()) {
      assertThat(Files.readString(ROOT.resolve(file.getKey())))
          .as("%s; run GenerateOps after changing native/ops.txt", file.getKey())
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void everyListedSchemaIsWhatTheLoadedLibtorchRegisters() throws IOException {
    List<String> drift = new ArrayList<>();
    for (Schema schema : GenerateOps.schemas(ROOT)) {
      try {
        Torch.checkSchema(schema.text());
      } catch (TorchException e) {
        drift.add(e.getMessage());
      }
    }
    assertThat(drift).as("schemas that differ in libtorch %s", Torch.version()).isEmpty();
  }
}
