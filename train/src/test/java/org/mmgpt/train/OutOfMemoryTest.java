package org.mmgpt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.TorchException;
import org.mmgpt.train.config.FinetuneConfig;

/** What a run says that libtorch has refused memory. */
class OutOfMemoryTest {
  private static final String YAML =
      "model: base\noutput: run\ndata: {language: [{type: dolly, annotations: x.json}]}\n";

  @TempDir private Path folder;

  @Test
  void whatToLowerIsNamed() throws IOException {
    TorchException refused = allocate(1L << 48);
    assertThat(OutOfMemory.advice(refused, config("training.language_batch=8"), 1))
        .hasValueSatisfying(
            advice ->
                assertThat(advice)
                    .hasMessageStartingWith("out of memory; try ")
                    .hasMessageContainingAll(
                        "training.gradient_checkpointing=true",
                        "language_batch",
                        "precision=bf16",
                        "max_length (now 512)"));
  }

  @Test
  void whatIsLowAlreadyIsNot() throws IOException {
    TorchException refused = allocate(1L << 48);
    assertThat(
            OutOfMemory.advice(
                refused, config("training.gradient_checkpointing=true", "precision=bf16"), 1))
        .hasValueSatisfying(
            advice ->
                assertThat(advice.getMessage())
                    .doesNotContain("gradient_checkpointing", "_batch", "precision", "shard_base")
                    .contains("max_length"));
  }

  @Test
  void severalProcessesCanShareTheFrozenLayers() throws IOException {
    TorchException refused = allocate(1L << 48);
    assertThat(OutOfMemory.advice(refused, config(), 2).orElseThrow())
        .hasMessageContaining("parallel.shard_base=true");
    assertThat(OutOfMemory.advice(refused, config("parallel.shard_base=true"), 2).orElseThrow())
        .hasMessageNotContaining("shard_base");
  }

  @Test
  void anotherFailureIsLeftAlone() throws IOException {
    TorchException failure =
        catchThrowableOfType(
            TorchException.class, () -> Torch.zeros(2, 3).add(Torch.zeros(4)).close());
    assertThat(OutOfMemory.advice(failure, config(), 1)).isEmpty();
  }

  private static TorchException allocate(long bytes) {
    try (var scope = Scope.open()) {
      return catchThrowableOfType(TorchException.class, () -> Torch.empty(bytes / 4));
    }
  }

  private FinetuneConfig config(String... overrides) throws IOException {
    return FinetuneConfig.read(
        Files.writeString(folder.resolve("run.yaml"), YAML), List.of(overrides));
  }
}
