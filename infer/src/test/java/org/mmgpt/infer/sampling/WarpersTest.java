package org.mmgpt.infer.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mmgpt.infer.config.GenerationConfig;

/**
 * {@code warped.json} is what transformers makes of 24 scores before it draws a token, under
 * settings of many kinds; written by {@code golden_formulas.py} in {@code
 * tests/src/test/python_reference}.
 */
class WarpersTest {

  @TestFactory
  Stream<DynamicTest> scoresAreThoseOfTransformers() throws IOException {
    JsonNode golden = new ObjectMapper().readTree(getClass().getResource("warped.json"));
    return StreamSupport.stream(golden.get("cases").spliterator(), false)
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    expected.get("settings").toString(),
                    () -> compare(golden.get("scores"), expected)));
  }

  private static void compare(JsonNode before, JsonNode expected) {
    float[] scores = numbers(before);
    for (LogitsProcessor warper : LogitsProcessor.warpers(config(expected.get("settings")))) {
      warper.process(new TokenSequence(new long[0]), scores);
    }
    assertThat(scores).containsExactly(numbers(expected.get("scores")), within(1e-5f));
  }

  private static GenerationConfig config(JsonNode settings) {
    var config = GenerationConfig.greedy().toBuilder().doSample(true).topK(0);
    if (settings.has("temperature")) {
      config.temperature(settings.get("temperature").asDouble());
    }
    if (settings.has("top_k")) {
      config.topK(settings.get("top_k").asInt());
    }
    if (settings.has("top_p")) {
      config.topP(settings.get("top_p").asDouble());
    }
    if (settings.has("min_p")) {
      config.minP(settings.get("min_p").asDouble());
    }
    if (settings.has("num_beams")) {
      config.numBeams(settings.get("num_beams").asInt());
    }
    return config.build();
  }

  /** A score of null is a token that can't be drawn. */
  private static float[] numbers(JsonNode array) {
    float[] numbers = new float[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] =
          array.get(i).isNull() ? Float.NEGATIVE_INFINITY : (float) array.get(i).asDouble();
    }
    return numbers;
  }
}
