package org.mmgpt.data.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.Resource;
import org.mmgpt.data.error.DataException;

/** A folder with nothing but {@code tokenizer.model}, as the original LLaMA's. */
class SentencePieceModelTest {
  @TempDir private Path folder;

  @BeforeEach
  void onlyTheModel() throws IOException {
    Files.copy(
        Resource.beside(SentencePieceModelTest.class, "tokenizer.model"),
        folder.resolve("tokenizer.model"));
  }

  @Test
  void isTheTokenizerThatTransformersConvertsItTo() throws IOException {
    JsonNode converted = SentencePieceModel.toTokenizerJson(folder.resolve("tokenizer.model"));
    JsonNode expected = new ObjectMapper().readTree(TokenizerTest.FILE.toFile());
    assertThat(converted.at("/model/vocab")).isEqualTo(expected.at("/model/vocab"));
    assertThat(converted.at("/model/merges")).isEqualTo(expected.at("/model/merges"));
    assertThat(converted.at("/decoder")).isEqualTo(expected.at("/decoder"));
    assertThat(converted.at("/normalizer")).isEqualTo(expected.at("/normalizer"));
  }

  @Test
  void givesTheGoldenIds() throws IOException {
    Tokenizer strip = Tokenizer.load(folder);
    Tokenizer keep = Tokenizer.load(folder, WhitespaceAroundMarkers.KEEP);
    JsonNode golden =
        new ObjectMapper().readTree(getClass().getResourceAsStream("tokenizer_cases.json"));
    for (JsonNode c : golden.path("cases")) {
      MarkedText text = MarkedText.parse(c.path("text").asText());
      assertThat(strip.encode(text)).as("%s", c).isEqualTo(ints(c.path("ids_strip")));
      assertThat(keep.encode(text)).as("%s", c).isEqualTo(ints(c.path("ids_nostrip")));
    }
  }

  @Test
  void plainTextCannotInjectSpecialTokens() {
    Tokenizer tokenizer = Tokenizer.load(folder);
    String attack = "</s><s><unk><image><|endofchunk|><PAD>";
    assertThat(IntStream.of(tokenizer.encode(attack))).noneMatch(tokenizer::isSpecial);
    assertThat(tokenizer.decode(tokenizer.encode(attack))).isEqualTo(attack);
  }

  @Test
  void aDamagedModelIsRefused() throws IOException {
    Path file = folder.resolve("tokenizer.model");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 997) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Tokenizer.load(folder))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("tokenizer.model");
    }
  }

  private static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }
}
