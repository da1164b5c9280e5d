package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.infer.ForwardTrace;
import org.mmgpt.infer.PublishedPieces;
import org.mmgpt.infer.config.EarlyStopping;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.LengthRule;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.checkpoint.ModelImport;
import org.mmgpt.model.config.Era;
import org.mmgpt.model.config.HiddenAct;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Nothing is fitted to the golden dimensions: a network that transformers builds and saves with
 * others, and with grouped-query attention, Llama 3's rotary scaling, tied embeddings, plain GELU,
 * frame and media-time embeddings, is imported and computes the same.
 */
class OtherConfigurationTest {
  @TempDir private Path folder;

  @Test
  void computesWhatTransformersComputes() throws Exception {
    assumeTrue(
        PythonReference.has("torch, transformers, safetensors"),
        "skipped: no Python with torch and transformers (set MMGPT_PYTHON to one)");
    PythonReference.run(
        "other_configuration.py", GoldenModel.golden("llama").toString(), folder.toString());
    Path model = folder.resolve("model");
    PublishedPieces.importTo(
        model,
        new ModelImport.Pieces(
            folder.resolve("llama"),
            folder.resolve("clip"),
            Optional.empty(),
            folder.resolve("checkpoint.pt"),
            Optional.of(folder.resolve("flamingo_config.json"))),
        Era.ORIGINAL,
        HiddenAct.QUICK_GELU,
        (done, total) -> {});
    try (Flamingo network = Flamingo.load(model, Device.CPU, DType.FLOAT32);
        SafeTensors expected = SafeTensors.open(folder.resolve("expected.safetensors"));
        Scope scope = Scope.open()) {
      ForwardTrace trace = new ForwardTrace(network, Optional.empty());
      Map<String, Tensor> outputs =
          trace.run(trace.read(expected, "other", "other"), false, false).outputs();
      for (String name : new String[] {"clip_patch_tokens", "perceiver_output", "logits"}) {
        assertThat(Difference.relative(outputs.get(name), expected.tensor("other/out/" + name)))
            .as(name)
            .isLessThan(1e-5);
      }
    }
    assertGeneratesTheSame(model);
  }

  /** Repetition penalty, forbidden n-grams, beams that return several: transformers' own tokens. */
  private void assertGeneratesTheSame(Path model) throws IOException {
    try (Flamingo network = Flamingo.load(model, Device.CPU, DType.FLOAT32)) {
      var generator = new Generator(network);
      for (JsonNode expected :
          new ObjectMapper().readTree(folder.resolve("generation.json").toFile())) {
        List<String> generated =
            generator
                .generate(
                    List.of(longs(expected.get("prompt"))), Optional.empty(), config(expected))
                .stream()
                .map(generation -> Arrays.toString(generation.tokens()))
                .toList();
        List<String> tokens = new ArrayList<>();
        expected.get("tokens").forEach(row -> tokens.add(Arrays.toString(longs(row))));
        assertThat(generated).as(expected.get("settings").toString()).isEqualTo(tokens);
      }
    }
  }

  private static GenerationConfig config(JsonNode expected) {
    JsonNode settings = expected.get("settings");
    EarlyStopping earlyStopping =
        switch (settings.path("early_stopping").asText()) {
          case "true" -> EarlyStopping.WHEN_ENOUGH;
          case "never" -> EarlyStopping.NEVER;
          default -> EarlyStopping.HEURISTIC;
        };
    return GenerationConfig.greedy().toBuilder()
        .maxNewTokens(20)
        .eosTokenIds(Arrays.stream(longs(expected.get("eos_token_ids"))).boxed().toList())
        .repetitionPenalty(settings.path("repetition_penalty").asDouble(1))
        .noRepeatNgramSize(settings.path("no_repeat_ngram_size").asInt(0))
        .numBeams(settings.path("num_beams").asInt(1))
        .numReturnSequences(settings.path("num_return_sequences").asInt(1))
        .earlyStopping(earlyStopping)
        .lengthPenalty(settings.path("length_penalty").asDouble(1))
        .lengthRule(LengthRule.GENERATED)
        .build();
  }

  private static long[] longs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }

  @Test
  void thePythonReferenceMatchesTheGoldenDataToo() throws Exception {
    assumeTrue(
        PythonReference.has("torch, safetensors"),
        "skipped: no Python with torch and safetensors (set MMGPT_PYTHON to one)");
    Path model = folder.resolve("golden");
    try (GoldenModel golden = GoldenModel.assemble(model)) {
      PythonReference.run(
          "check_golden.py",
          model.toString(),
          GoldenModel.golden("peft").toString(),
          GoldenModel.golden("cases.safetensors").toString());
    }
  }
}
