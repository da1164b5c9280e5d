package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.train.FinetuneResult;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.FinetuneConfig;

/** The example of train/README.md, word for word. */
class TrainerExampleTest {
  @TempDir private Path folder;

  // begin: example
  static String tuneAndAsk(Path yaml) throws IOException {
    FinetuneConfig config = FinetuneConfig.read(yaml, List.of("optimizer.learning_rate=1e-3"));
    try (var gpt = MultiModalGpt.load(config.model());
        var finetuning = new Finetuning(config, gpt)) {
      FinetuneResult result = finetuning.run(config.data().open(config.seed()), System.err);
      System.err.println("last loss " + result.steps().getLast().loss());
      return gpt.generate(Prompt.instruction("Say red ."), gpt.defaultConfig()).text();
    }
  }

  // end: example

  @Test
  void theExampleRuns() throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("records.json"),
            "[{\"instruction\": \"Say red .\", \"input\": \"\", \"output\": \"red\"}]");
    Path tiny = Path.of("..", "train", "tiny").toAbsolutePath().normalize();
    Path yaml =
        Files.writeString(
            folder.resolve("run.yaml"),
            "model: %s\noutput: %s\ndata: {language: [{type: alpaca_gpt4, annotations: %s}]}\n"
                    .formatted(tiny, folder.resolve("run"), records)
                + "training: {steps: 60, accumulation: 1}\n"
                + "optimizer: {learning_rate: 5e-3, warmup_steps: 0}\n");
    assertThat(tuneAndAsk(yaml)).startsWith("red");
  }
}
