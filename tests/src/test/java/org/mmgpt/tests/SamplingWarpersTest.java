package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.TokenSequence;

/**
 * Temperature, top-k and top-p keep the tokens, with the probabilities, that transformers' warpers
 * kept of the original network's scores (golden/generation.json and .safetensors, img0).
 */
class SamplingWarpersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> keepWhatTransformersKeeps() throws IOException {
    JsonNode golden = JSON.readTree(getClass().getResource("/golden/generation.json"));
    float[] logits = firstStepLogits();
    JsonNode cases = golden.get("sampling_warpers_on_img0_first_step");
    return StreamSupport.stream(cases.spliterator(), false)
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    "temperature %s, top_k %s, top_p %s, at least %s"
                        .formatted(
                            expected.get("temperature"),
                            expected.get("top_k"),
                            expected.get("top_p"),
                            expected.get("min_tokens_to_keep")),
                    () -> check(expected, logits.clone())));
  }

  private static void check(JsonNode expected, float[] logits) {
    var config =
        GenerationConfig.sampling().toBuilder()
            .temperature(expected.get("temperature").asDouble())
            .topK(expected.get("top_k").asInt())
            .topP(expected.get("top_p").asDouble())
            .numBeams(expected.get("min_tokens_to_keep").asInt()) // two beams keep two tokens
            .build();
    for (LogitsProcessor warper : LogitsProcessor.warpers(config)) {
      warper.process(new TokenSequence(new long[0]), logits);
    }
    double sum = IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i])).sum();
    int[] kept =
        IntStream.range(0, logits.length)
            .filter(i -> logits[i] != Float.NEGATIVE_INFINITY)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -logits[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    JsonNode ids = expected.get("kept_ids_by_probability");
    assertThat(kept)
        .containsExactly(IntStream.range(0, ids.size()).map(i -> ids.get(i).asInt()).toArray());
    for (int i = 0; i < kept.length; i++) {
      assertThat(Math.exp(logits[kept[i]]) / sum)
          .isCloseTo(expected.get("probabilities").get(i).asDouble(), within(1e-6));
    }
  }

  /** Reads one tensor by hand, so that this test needs no native library. // (V) */
  private static float[] firstStepLogits() throws IOException {
    try (var stream =
        SamplingWarpersTest.class.getResourceAsStream("/golden/generation.safetensors")) {
      ByteBuffer file = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      int headerLength = Math.toIntExact(file.getLong(0));
      JsonNode header = JSON.readTree(file.array(), Long.BYTES, headerLength);
      JsonNode offsets = header.get("img0/first_step_logits").get("data_offsets");
      int start = Long.BYTES + headerLength + offsets.get(0).asInt();
      var logits = new float[(offsets.get(1).asInt() - offsets.get(0).asInt()) / Float.BYTES];
      file.position(start).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(logits);
      return logits;
    }
  }
}
