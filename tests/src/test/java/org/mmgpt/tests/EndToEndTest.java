package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.world.Conversations;
import org.mmgpt.data.world.WorldDataset;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.torch.Tensors;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.report.PlotImage;
import org.mmgpt.train.step.StepResult;

/** The repository's base model, fine-tuned for a few steps by everything the demo is made of. */
class EndToEndTest {
  private static final Path TINY = Path.of("..", "train", "tiny").toAbsolutePath().normalize();
  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path folder;

  private record Run(List<StepResult> steps, List<String> before, List<String> after) {}

  @Test
  void fineTuningLowersTheLossAndChangesTheAnswers() throws IOException {
    Run run = finetune(folder.resolve("run"), 20);

    double first = meanLoss(run.steps().subList(0, 5));
    double last = meanLoss(run.steps().subList(15, 20));
    assertThat(last).isLessThan(0.7 * first);
    assertThat(run.after()).isNotEqualTo(run.before());
    assertThat(folder.resolve("run/adapter/adapter_model.safetensors")).isRegularFile();
    assertThat(folder.resolve("run/adapter/adapter_config.json")).isRegularFile();
    if (PlotImage.hasFonts()) {
      assertThat(folder.resolve("run/loss.png")).isNotEmptyFile();
    } else {
      assertThat(folder.resolve("run/loss.png")).doesNotExist();
    }
    assertThat(Files.readAllLines(folder.resolve("run/metrics.jsonl"))).hasSize(20);
  }

  @Test
  void theSameSeedGivesTheSameLossesToTheLastBit() throws IOException {
    Run one = finetune(folder.resolve("one"), 6);
    Run other = finetune(folder.resolve("other"), 6);

    assertThat(one.steps()).isEqualTo(other.steps());
    assertThat(folder.resolve("one/adapter/adapter_model.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("other/adapter/adapter_model.safetensors"));
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    long live = Tensors.live();
    finetune(folder.resolve("run"), 2);
    assertThat(Tensors.live()).isEqualTo(live);
  }

  private static Run finetune(Path output, int steps) throws IOException {
    FinetuneConfig config =
        FinetuneConfig.read(
            TINY.resolve("demo.yaml"),
            List.of("model=" + TINY, "output=" + output, "training.steps=" + steps));
    try (MultiModalGpt gpt = MultiModalGpt.load(config.model());
        var finetuning = new Finetuning(config, gpt)) {
      List<String> before = answers(gpt);
      List<StepResult> results =
          finetuning
              .run(TrainingData.of(Optional.of(world(true)), Optional.of(world(false))), SILENT)
              .steps();
      return new Run(results, before, answers(gpt));
    }
  }

  private static Mixture world(boolean visual) {
    return Mixture.of(new WorldDataset(Conversations.TRAINING, visual, 2, 1000, 1), 1);
  }

  private static List<String> answers(MultiModalGpt gpt) {
    GenerationConfig config = gpt.defaultConfig().withMaxNewTokens(12);
    var picture = new WorldDataset(Conversations.TEST, true, 1, 1, 1).record(0).images().getFirst();
    return List.of(
        gpt.generate(Prompt.instruction("How many shapes are there?", picture), config).text(),
        gpt.generate(Prompt.instruction("What is the opposite of hot?"), config).text());
  }

  private static double meanLoss(List<StepResult> steps) {
    return steps.stream().mapToDouble(StepResult::loss).average().orElseThrow();
  }
}
