package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.batch.Mixture;
import org.mmgpt.data.world.Conversations;
import org.mmgpt.data.world.WorldDataset;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.FinetuneConfig;
import org.mmgpt.train.config.TrainingData;
import org.mmgpt.train.config.TrainingException;
import org.mmgpt.train.step.StepResult;

/** What the YAML can ask for, on the tiny base model: each learns, and leaves its files. */
class TrainingOptionsTest {
  private static final Path TINY = Path.of("..", "train", "tiny").toAbsolutePath().normalize();
  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path folder;

  @Test
  void gradientCheckpointingChangesNothingButTheMemory() throws IOException {
    List<StepResult> plain = train("training.steps=4");
    List<StepResult> recomputed = train("training.steps=4", "training.gradient_checkpointing=true");
    for (int step = 0; step < plain.size(); step++) {
      assertThat(recomputed.get(step).loss())
          .isCloseTo(plain.get(step).loss(), withinPercentage(1e-3));
      assertThat(recomputed.get(step).gradientNorm())
          .isCloseTo(plain.get(step).gradientNorm(), withinPercentage(1e-2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "precision=bf16",
        "lora.dora=true",
        "lora.rslora=true",
        "optimizer.lora_plus=4",
        "optimizer.state_bits=8",
        "training.trainable=[all]",
        "training.trainable=[gated_cross_attn_layer, perceiver, lm_head]",
        "lora.dropout=0.1",
        "data.streams=mixed"
      })
  void theLossFallsWith(String option) throws IOException {
    List<StepResult> steps = train("training.steps=9", option);
    assertThat(steps).allMatch(StepResult::applied);
    assertThat(mean(steps.subList(6, 9))).isLessThan(0.9 * mean(steps.subList(0, 3)));
  }

  /**
   * Every run in fp16 began with a factor of 1, which scales nothing. With one that makes gradients
   * overflow the first steps were skipped, and nothing was learned from their samples.
   */
  @Test
  void gradientsOfFp16AreScaledAndNoStepIsLostToIt() throws IOException {
    List<StepResult> steps =
        train(
            twoRecords(),
            "precision=fp16",
            "training.language_batch=1",
            "training.steps=3",
            "checkpoints.every_steps=3");
    assertThat(steps).allMatch(StepResult::applied);
    assertThat(steps.getLast().loss()).isLessThan(steps.getFirst().loss());
    var state =
        new ObjectMapper()
            .readTree(folder.resolve("run0/checkpoints/step-00000003/state.json").toFile());
    assertThat(state.get("loss_scale").asDouble()).isBetween(16.0, 65536.0);
    assertThat(state.get("steps_at_loss_scale").asInt()).isPositive();
  }

  /** The model that a full training leaves is one to load, and differs where it was trained. */
  @Test
  void weightsOfTheModelItselfAreTrainedAndSaved() throws IOException {
    train("training.steps=3", "training.trainable=[perceiver]");
    try (var scope = Scope.open();
        var before = SafeTensors.open(TINY);
        var after = SafeTensors.open(folder.resolve("run0/model"));
        MultiModalGpt trained = MultiModalGpt.load(folder.resolve("run0/model"))) {
      assertThat(after.names()).isEqualTo(before.names());
      for (String name : before.names()) {
        double moved =
            after.tensor(name).sub(before.tensor(name).to(DType.FLOAT32)).abs().max().item();
        if (!name.startsWith("perceiver.")) {
          assertThat(moved).as(name).isZero();
        }
        if (name.equals("perceiver.latents")) {
          assertThat(moved).isPositive();
        }
      }
      assertThat(trained.generate(Prompt.instruction("Say red."), trained.defaultConfig()).text())
          .isNotNull();
    }
  }

  @Test
  void aPartOfNoNameIsRefused() {
    assertThatThrownBy(() -> train("training.trainable=[percever]"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("'percever' is part of no trainable weight's name", "latents");
  }

  @Test
  void theReportHoldsCurvesHeldOutAnswersAndTheConfiguration() throws IOException {
    Path heldOut =
        Files.writeString(
            folder.resolve("held-out.json"),
            "[{\"instruction\": \"Say <red>.\", \"input\": \"\", \"output\": \"red\"}]");
    train(
        "training.steps=3",
        "evaluation.every_steps=2",
        "evaluation.batches=1",
        "evaluation.max_new_tokens=4",
        "evaluation.language=[{type: alpaca_gpt4, annotations: " + heldOut + "}]");
    assertThat(folder.resolve("run0/report.html"))
        .content()
        .contains("<polyline", "Say &lt;red&gt;.", "held-out loss", "training.accumulation")
        .doesNotContain("http-equiv=\"refresh\"", "src=\"http");
    assertThat(Files.readAllLines(folder.resolve("run0/metrics.jsonl")))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("evaluation_loss").contains("\"mfu\""),
            second -> assertThat(second).contains("evaluation_language_loss"),
            last -> assertThat(last).contains("evaluation_loss"));
    assertThat(folder.resolve("run0/tensorboard")).isNotEmptyDirectory();
  }

  /** 3 epochs of 2 records made 3 batches of 8, 12 epochs: each was rounded up to a batch. */
  @Test
  void epochsAreAsManyPassesThoughABatchIsLonger() throws IOException {
    assertThat(train(twoRecords(), "training.steps=0", "training.epochs=3"))
        .extracting(StepResult::samples)
        .containsExactly(2L, 2L, 2L);
    assertThat(
            train(
                twoRecords(), "training.steps=0", "training.epochs=3", "training.language_batch=5"))
        .extracting(StepResult::samples)
        .containsExactly(5L, 5L);
  }

  private TrainingData twoRecords() throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("two.json"),
            """
            [{"instruction": "Say red.", "input": "", "output": "red"},
             {"instruction": "Say blue.", "input": "", "output": "blue"}]
            """);
    return FinetuneConfig.read(
            TINY.resolve("demo.yaml"),
            List.of(
                "model=" + TINY,
                "output=" + folder,
                "data.language=[{type: alpaca_gpt4, annotations: " + records + "}]"))
        .data()
        .open(1);
  }

  private final List<Path> runs = new ArrayList<>();

  private List<StepResult> train(String... overrides) throws IOException {
    return train(TrainingData.of(Optional.of(world(true)), Optional.of(world(false))), overrides);
  }

  private List<StepResult> train(TrainingData data, String... overrides) throws IOException {
    Path output = folder.resolve("run" + runs.size());
    runs.add(output);
    var all =
        new ArrayList<>(
            List.of(
                "model=" + TINY,
                "output=" + output,
                "training.backward=sequential",
                "training.vision_batch=2",
                "training.language_batch=2",
                "optimizer.warmup_steps=1"));
    all.addAll(List.of(overrides));
    FinetuneConfig config = FinetuneConfig.read(TINY.resolve("demo.yaml"), all);
    try (MultiModalGpt gpt =
            MultiModalGpt.load(config.model(), config.deviceOf(0), config.precision().dtype());
        var finetuning = new Finetuning(config, gpt)) {
      return finetuning.run(data, SILENT).steps();
    }
  }

  private static Mixture world(boolean visual) {
    return Mixture.of(new WorldDataset(Conversations.TRAINING, visual, 2, 1000, 1), 1);
  }

  private static double mean(List<StepResult> steps) {
    return steps.stream().mapToDouble(StepResult::loss).average().orElseThrow();
  }
}
