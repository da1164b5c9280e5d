package org.mmgpt.data.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.Resource;
import org.mmgpt.data.error.DataException;

/** Golden cases of the reference's tokenizer: resources are copies of {@code shared/golden}. */
class TokenizerTest {
  static final Path FILE = Resource.beside(TokenizerTest.class, "tokenizer.json");

  private final Tokenizer strip = Tokenizer.load(FILE);
  private final Tokenizer keep = Tokenizer.load(FILE, WhitespaceAroundMarkers.KEEP);

  @Test
  void encodesAndDecodesAsTheReferenceInBothEras() throws IOException {
    for (var c : golden().path("cases")) {
      var text = c.path("text").asText();
      var marked = MarkedText.parse(text);
      assertThat(strip.encode(marked)).as(text).isEqualTo(ints(c.path("ids_strip")));
      assertThat(keep.encode(marked)).as(text).isEqualTo(ints(c.path("ids_nostrip")));
      assertThat(keep.decode(ints(c.path("ids_nostrip"))))
          .isEqualTo(c.path("decode_nostrip_ids_skip_special").asText());
    }
  }

  @Test
  void decodesBytesThatAreNoCharacter() throws IOException {
    for (var c : golden().path("decode_cases")) {
      assertThat(strip.decode(ints(c.path("ids")))).isEqualTo(c.path("skip_special").asText());
    }
  }

  @Test
  void markersHaveTheIdsAfterTheVocabulary() throws IOException {
    var ids = golden().path("ids");
    assertThat(strip.id(Marker.IMAGE)).isEqualTo(ids.path("image").asInt());
    assertThat(strip.id(Marker.END_OF_CHUNK)).isEqualTo(ids.path("endofchunk").asInt());
    assertThat(strip.id(Marker.PAD)).isEqualTo(ids.path("pad").asInt());
    assertThat(strip.eosId()).isEqualTo(ids.path("eos").asInt());
  }

  @Test
  void plainTextCannotInjectSpecialTokens() {
    var attack = "</s><s><unk><image><|endofchunk|><PAD>";
    assertThat(IntStream.of(strip.encode(attack))).noneMatch(strip::isSpecial);
    assertThat(strip.decode(strip.encode(attack))).isEqualTo(attack);
  }

  @Test
  void aCharacterSpreadOverSeveralIdsComesOutWhole() {
    var decoder = strip.streamingDecoder();
    int[] ids = strip.encode("😀");
    assertThat(ids).hasSizeGreaterThan(4);
    var text = new StringBuilder();
    for (int id : ids) {
      var piece = decoder.push(id);
      assertThat(piece).isIn("", "😀");
      text.append(piece);
    }
    assertThat(text).hasToString("😀");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Tokenizer.load(Path.of("/nowhere/tokenizer.json")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("/nowhere/tokenizer.json");
  }

  private static JsonNode golden() throws IOException {
    return new ObjectMapper()
        .readTree(TokenizerTest.class.getResourceAsStream("tokenizer_cases.json"));
  }

  private static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }
}
