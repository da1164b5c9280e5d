package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.Finetuning;
import org.mmgpt.train.config.FinetuneConfig;

/**
 * The published training code's own runs (reference/NOTES.md, section 7), done again by a
 * configuration file: {@code reference_quirks}, recorded batches, and the adapter they began with.
 */
class ReferenceRunsTest {
  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
  @TempDir static Path folder;

  @BeforeAll
  static void importModel() throws IOException {
    PublishedPieces.importTo(
        folder.resolve("model"),
        GoldenModel.pieces(),
        Era.ORIGINAL,
        HiddenAct.QUICK_GELU,
        (done, total) -> {});
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void everyLossAndTheFinalWeights(int number) throws IOException {
    JsonNode run = GoldenModel.json("train.json").get("runs").get(number);
    Path output = folder.resolve(run.get("variant").asText());

    finetune(run, output);

    var vision = new ArrayList<Double>();
    var language = new ArrayList<Double>();
    var rates = new ArrayList<Double>();
    for (String line : Files.readAllLines(output.resolve("metrics.jsonl"))) {
      JsonNode step = new ObjectMapper().readTree(line);
      step.get("vision_losses").forEach(loss -> vision.add(loss.asDouble()));
      step.path("language_losses").forEach(loss -> language.add(loss.asDouble()));
      rates.add(step.get("learning_rate").asDouble());
    }
    assertSame(vision, run.get("vision_losses"), 1e-3); // percent
    assertSame(language, run.get("lang_losses"), 1e-3);
    assertSame(rates, run.get("lr_used_by_each_optimizer_step"), 1e-10);
    assertWeights(run, output);
  }

  private static void finetune(JsonNode run, Path output) throws IOException {
    String recorded =
        "[{type: recorded, annotations: %s}]".formatted(GoldenModel.golden("train.safetensors"));
    Path file =
        Files.writeString(
            folder.resolve("run.yaml"),
            """
            model: %s
            output: %s
            reference_quirks: true
            data:
              vision: %s
              language: %s
            lora: {start: %s}
            training: {micro_steps: %d, accumulation: %d}
            optimizer: {learning_rate: %s, schedule: %s, warmup_steps: %d, weight_decay: %s}
            """
                .formatted(
                    folder.resolve("model"),
                    output,
                    recorded,
                    run.get("language_batches").asBoolean() ? recorded : "[]",
                    GoldenModel.golden("mmgpt-lora.pt"),
                    run.get("micro_steps").asInt(),
                    run.get("gradient_accumulation_steps").asInt(),
                    run.get("lr").asText(),
                    run.get("scheduler").asText(),
                    run.get("warmup_steps").asInt(),
                    run.get("weight_decay_on_gated_cross_attn").asText()));
    FinetuneConfig config = FinetuneConfig.read(file, List.of());
    try (MultiModalGpt gpt = MultiModalGpt.load(config.model());
        var finetuning = new Finetuning(config, gpt)) {
      finetuning.run(config.data().open(config.seed()), SILENT);
    }
  }

  private static void assertSame(List<Double> actual, JsonNode expected, double percent) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i).asDouble(), withinPercentage(percent));
    }
  }

  /** Runs C and D record only the sum of all magnitudes. */
  private static void assertWeights(JsonNode run, Path output) throws IOException {
    String prefix = run.get("variant").asText() + "/final/lang_encoder.";
    double sum = 0;
    try (SafeTensors golden = SafeTensors.open(GoldenModel.golden("train.safetensors"));
        SafeTensors ours = SafeTensors.open(output.resolve("adapter/adapter_model.safetensors"));
        Scope scope = Scope.open()) {
      for (String name : ours.names()) {
        Tensor weight = ours.tensor(name);
        sum += weight.abs().sum().item();
        String recorded = name.replace("base_model.model.", prefix);
        Optional<Tensor> expected =
            golden.names().contains(recorded)
                ? Optional.of(golden.tensor(recorded))
                : Optional.empty();
        expected.ifPresent(
            tensor ->
                assertThat(weight.sub(tensor).abs().max().item())
                    .describedAs(name)
                    .isLessThanOrEqualTo(1e-4));
      }
    }
    assertThat(sum).isCloseTo(run.get("sum_abs_final").asDouble(), within(1e-3));
  }
}
