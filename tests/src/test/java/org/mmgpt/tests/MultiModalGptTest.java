package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.Prompt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.model.weights.ModelException;

/** From text and picture files to text: what the original's page answered, adapter by adapter. */
class MultiModalGptTest {
  @TempDir static Path folder;
  private static MultiModalGpt gpt;
  private static GenerationConfig config;

  @BeforeAll
  static void load() {
    GoldenModel.assemble(folder.resolve("model")).close();
    gpt = MultiModalGpt.load(folder.resolve("model"));
    gpt.adapters().load("tuned", GoldenModel.golden("peft"));
    config = gpt.defaultConfig().withMaxNewTokens(24);
  }

  @AfterAll
  static void close() {
    gpt.close();
  }

  /** All cases that come from text and picture files, in one call and in any mixture. */
  @Test
  void answersAreThoseOfTheOriginal() {
    var prompts = new ArrayList<Prompt>();
    var expected = new ArrayList<String>();
    for (JsonNode each : GoldenModel.json("generation.json").get("cases")) {
      boolean picture = !each.get("image_file").isNull();
      if (picture || each.get("images").asInt() == 0) {
        prompts.add(prompt(each).withAdapter("tuned"));
        expected.add(each.get("greedy_app_result").asText());
      }
    }
    assertThat(prompts).hasSize(4);
    assertThat(gpt.generate(prompts, config)).extracting(Answer::text).isEqualTo(expected);
  }

  /** The original ends an answer at {@code </s>} alone; a directory can say otherwise. */
  @Test
  void theEndOfAChunkEndsAnAnswerWhereTheDirectorySaysSo() throws IOException {
    assertThat(config.eosTokenIds()).containsExactly(2L);
    Path other = folder.resolve("ends-at-chunks");
    GoldenModel.assemble(other).close();
    Path file = other.resolve("generation_config.json");
    Files.delete(file);
    Files.writeString(file, "{\"end_at_end_of_chunk\": true}");
    try (MultiModalGpt ending = MultiModalGpt.load(other)) {
      assertThat(ending.defaultConfig().eosTokenIds()).containsExactly(2L, 1000L);
    }
  }

  /** Each request names its adapter; neighbours with another or none change nothing. */
  @Test
  void requestsWithAndWithoutAdapterGoTogether() {
    Prompt base = prompt(GoldenModel.json("generation.json").get("cases").get(2));
    Prompt tuned = base.withAdapter("tuned");
    String baseAlone = gpt.generate(base, config).text();
    String tunedAlone = gpt.generate(tuned, config).text();
    assertThat(baseAlone).isNotEqualTo(tunedAlone);
    assertThat(gpt.generate(List.of(tuned, base, tuned), config))
        .extracting(Answer::text)
        .containsExactly(tunedAlone, baseAlone, tunedAlone);
    assertThatThrownBy(() -> gpt.generate(base.withAdapter("tunde"), config))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("tuned");
  }

  private static Prompt prompt(JsonNode each) {
    List<Image> pictures =
        each.get("image_file").isNull()
            ? List.of()
            : List.of(Image.read(GoldenModel.golden(each.get("image_file").asText())));
    return new Prompt(MarkedText.parse(each.get("prompt").asText()), pictures);
  }
}
