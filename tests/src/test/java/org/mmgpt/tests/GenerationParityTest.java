package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.config.LengthRule;
import org.mmgpt.infer.generation.Generation;
import org.mmgpt.infer.generation.Generator;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Token for token what the original generated (golden/generation.json, beam_variants.json): greedy
 * and beam search under both length rules, with the cache and without, alone and padded in a batch.
 */
class GenerationParityTest {
  private static final JsonNode GOLDEN = GoldenModel.json("generation.json");

  @TempDir static Path folder;
  private static GoldenModel golden;
  private static SafeTensors tensors;
  private static Generator generator;

  @BeforeAll
  static void load() throws IOException {
    golden = GoldenModel.assemble(folder.resolve("model"));
    tensors = SafeTensors.open(GoldenModel.golden("generation.safetensors"));
    generator = new Generator(golden.model());
  }

  @AfterAll
  static void close() {
    tensors.close();
    golden.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false)
        .flatMap(
            expected -> {
              GenerationConfig greedy =
                  GenerationConfig.greedy()
                      .withMaxNewTokens(expected.get("max_new_tokens").asInt());
              return Stream.of(
                  test(expected, "greedy", greedy),
                  test(expected, "beam3_v428", beams(greedy, 3, LengthRule.PROMPT_AND_GENERATED)),
                  test(expected, "beam3_hf457", beams(greedy, 3, LengthRule.GENERATED)));
            })
        .flatMap(tests -> tests);
  }

  private static Stream<DynamicTest> test(JsonNode expected, String key, GenerationConfig config) {
    String name = expected.get("name").asText();
    return Stream.of(true, false)
        .map(
            cached ->
                DynamicTest.dynamicTest(
                    name + " " + key + (cached ? "" : ", without a cache"),
                    () -> {
                      GenerationConfig run = config.toBuilder().useCache(cached).build();
                      Generation generation = generate(name, expected, run);
                      assertThat(whole(expected, generation)).isEqualTo(longs(expected.get(key)));
                      if (key.equals("beam3_v428")) {
                        assertThat(generation.score())
                            .isCloseTo(expected.get("beam3_v428_score").asDouble(), within(1e-5));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> otherBeams() {
    var tests = new ArrayList<DynamicTest>();
    for (JsonNode prompt : GoldenModel.json("beam_variants.json").get("cases")) {
      String name = prompt.get("name").asText();
      JsonNode expected = caseOf(name);
      for (JsonNode variant : prompt.get("other")) {
        for (LengthRule rule : LengthRule.values()) {
          GenerationConfig config =
              beams(GenerationConfig.greedy(), variant.get("num_beams").asInt(), rule).toBuilder()
                  .lengthPenalty(variant.get("length_penalty").asDouble())
                  .maxNewTokens(variant.get("max_new_tokens").asInt())
                  .build();
          String key = rule == LengthRule.GENERATED ? "hf457" : "v428";
          tests.add(
              DynamicTest.dynamicTest(
                  "%s, %d beams, %s".formatted(name, config.numBeams(), key),
                  () ->
                      assertThat(whole(expected, generate(name, expected, config)))
                          .isEqualTo(longs(variant.get(key)))));
        }
      }
    }
    return tests.stream();
  }

  /** Two prompts of different lengths and pictures, padded on the left: the same as alone. */
  @Test
  void aBatch() {
    JsonNode expected = GOLDEN.get("batch2_left_pad");
    try (Scope scope = Scope.open()) {
      Tensor pixels =
          Torch.cat(
              List.of(tensors.tensor("img0/pixel_values"), tensors.tensor("img1/pixel_values")), 0);
      List<long[]> prompts =
          List.of(longs(caseOf("img0").get("input_ids")), longs(caseOf("img1").get("input_ids")));
      List<Generation> done =
          generator.generate(
              prompts, Optional.of(pixels), GenerationConfig.greedy().withMaxNewTokens(24));
      int padded = expected.get("input_ids").get(0).size();
      for (int row = 0; row < 2; row++) {
        long[] all = longs(expected.get("greedy").get(row));
        assertThat(done.get(row).tokens()).isEqualTo(Arrays.copyOfRange(all, padded, all.length));
      }
    }
  }

  /** The text that streams out, bytes of a character that never ends included. */
  @TestFactory
  Stream<DynamicTest> texts() {
    Tokenizer tokenizer = Tokenizer.load(folder.resolve("model"));
    return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false)
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.get("name").asText(),
                    () -> {
                      long[] ids = longs(expected.get("greedy"));
                      int from = expected.get("input_ids").size();
                      var decoder = tokenizer.streamingDecoder();
                      var text = new StringBuilder();
                      for (int i = from; i < ids.length; i++) {
                        text.append(decoder.push((int) ids[i]));
                      }
                      text.append(decoder.finish());
                      assertThat(text.toString().strip())
                          .isEqualTo(expected.get("greedy_app_result").asText());
                    }));
  }

  private static GenerationConfig beams(GenerationConfig config, int beams, LengthRule rule) {
    return config.toBuilder().numBeams(beams).lengthRule(rule).build();
  }

  private static Generation generate(String name, JsonNode expected, GenerationConfig config) {
    try (Scope scope = Scope.open()) {
      Optional<Tensor> pixels =
          expected.get("images").asInt() == 0
              ? Optional.empty()
              : Optional.of(tensors.tensor(name + "/pixel_values"));
      return generator
          .generate(List.of(longs(expected.get("input_ids"))), pixels, config)
          .getFirst();
    }
  }

  private static JsonNode caseOf(String name) {
    return StreamSupport.stream(GOLDEN.get("cases").spliterator(), false)
        .filter(candidate -> candidate.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Prompt and generation, as the golden data has them. */
  private static long[] whole(JsonNode expected, Generation generation) {
    return LongStream.concat(
            Arrays.stream(longs(expected.get("input_ids"))), Arrays.stream(generation.tokens()))
        .toArray();
  }

  private static long[] longs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }
}
