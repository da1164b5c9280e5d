package org.mmgpt.model.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mmgpt.model.config.ConfigException;
import org.mmgpt.model.config.ConfigNode;
import org.mmgpt.model.config.FlamingoConfigJson;
import org.mmgpt.model.config.RopeScaling;
import org.mmgpt.model.config.TextConfig;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

class RotaryEmbeddingTest {
  private static final double THETA = 10000;

  /**
   * {@code rotary.json} is what transformers' LLaMA makes of configurations, written by {@code
   * golden_formulas.py} in {@code tests/src/test/python_reference}.
   */
  @TestFactory
  Stream<DynamicTest> turnsAsTransformersDoes() throws IOException {
    JsonNode golden = new ObjectMapper().readTree(getClass().getResource("rotary.json"));
    return golden.get("cases").properties().stream()
        .map(
            named ->
                DynamicTest.dynamicTest(
                    named.getKey(), () -> compare(golden.get("positions"), named.getValue())));
  }

  private static void compare(JsonNode positions, JsonNode expected) {
    TextConfig config = TextConfig.read(new ConfigNode("golden", expected.get("config")));
    assertThat(TextConfig.read(written(config))).isEqualTo(config);
    try (Scope scope = Scope.open();
        RotaryEmbedding rotary = new RotaryEmbedding(config, DType.FLOAT32, Device.CPU)) {
      for (int i = 0; i < positions.size(); i++) {
        var angles = rotary.consecutive(positions.get(i).asLong(), 1); // (1, D)
        assertThat(secondHalf(angles.cos()))
            .containsExactly(numbers(expected.get("cos").get(i)), within(1e-4f));
        assertThat(secondHalf(angles.sin()))
            .containsExactly(numbers(expected.get("sin").get(i)), within(1e-4f));
      }
    }
  }

  private static ConfigNode written(TextConfig config) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    FlamingoConfigJson.text(node, config);
    return new ConfigNode("written", node);
  }

  private static float[] secondHalf(Tensor turns) {
    return turns.chunk(2, 1).getLast().flatten().toFloatArray();
  }

  private static float[] numbers(JsonNode array) {
    float[] numbers = new float[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) array.get(i).asDouble();
    }
    return numbers;
  }

  @Test
  void whatIsNotKnownIsRefusedByName() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                """
                {"vocab_size": 9, "hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1,
                 "num_attention_heads": 1, "rope_scaling": {"rope_type": "longrope"}}
                """);
    assertThatThrownBy(() -> TextConfig.read(new ConfigNode("config.json", json)))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "config.json: rope_scaling: rope_type must be default, linear, dynamic, llama3 or yarn,"
                + " not \"longrope\"");
  }

  @Test
  void withoutScalingAFrequencyIsThetaToTheMinusTwoIOverD() {
    double[] frequencies = new RopeScaling.None().inverseFrequencies(4, THETA);

    assertThat(frequencies).containsExactly(new double[] {1, 0.01}, within(1e-15));
  }

  @Test
  void linearDividesEveryFrequency() {
    double[] frequencies = new RopeScaling.Linear(4).inverseFrequencies(4, THETA);

    assertThat(frequencies).containsExactly(new double[] {0.25, 0.0025}, within(1e-15));
  }

  @Test
  void llama3KeepsFastTurnsAndStretchesSlowOnes() {
    var scaling = new RopeScaling.Llama3(8, 1, 4, 400);
    double[] frequencies = scaling.inverseFrequencies(4, THETA);

    // 400 positions are 64 turns of the first pair and 0.64 of the second.
    assertThat(frequencies).containsExactly(new double[] {1, 0.01 / 8}, within(1e-15));
  }
}
