package org.mmgpt.data.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.error.DataException;

/** Model types other than LLaMA's byte pair encoding. */
class OtherTokenizersTest {
  private static final String MARKERS =
      """
      {"id": 0, "content": "<s>", "special": true, "normalized": false,
       "single_word": false, "lstrip": false, "rstrip": false},
      {"id": 1, "content": "</s>", "special": true, "normalized": false,
       "single_word": false, "lstrip": false, "rstrip": false}\
      """;

  @TempDir private Path folder;

  @Test
  void wordsOfAWordLevelVocabulary() throws IOException {
    var tokenizer =
        load(
            """
            {"version": "1.0", "added_tokens": [%s], "normalizer": null,
             "pre_tokenizer": {"type": "WhitespaceSplit"}, "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "<unk>",
               "vocab": {"<s>": 0, "</s>": 1, "<unk>": 2, "red": 3, "circle": 4}}}\
            """
                .formatted(MARKERS));
    assertThat(tokenizer.encode("red circle")).containsExactly(3, 4);
    assertThat(tokenizer.decode(3, 4)).isEqualTo("red circle");
    assertThat(tokenizer.id(Marker.IMAGE)).isEqualTo(6);
    assertThat(IntStream.of(tokenizer.encode("red </s> circle"))).doesNotContain(tokenizer.eosId());
  }

  @Test
  void piecesOfAUnigramVocabularyEvenWhereTheyAreSpecial() throws IOException {
    var tokenizer =
        load(
            """
            {"version": "1.0", "added_tokens": [%s], "normalizer": null,
             "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always",
               "split": true}, "post_processor": null,
             "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always",
               "split": true},
             "model": {"type": "Unigram", "unk_id": 2, "byte_fallback": false, "vocab": [["<s>", 0],
               ["</s>", 0], ["<unk>", 0], ["▁", -1], ["red", -2], ["<", -3], [">", -3], ["/", -3],
               ["s", -3]]}}\
            """
                .formatted(MARKERS));
    assertThat(tokenizer.encode("red")).containsExactly(3, 4);
    assertThat(tokenizer.decode(3, 4)).isEqualTo("red");
    assertThat(IntStream.of(tokenizer.encode("red</s>red"))).doesNotContain(tokenizer.eosId());
  }

  @Test
  void bytesOfAByteLevelVocabularyComeOutAsWholeCharacters() throws IOException {
    var tokenizer =
        load(
            """
            {"version": "1.0", "added_tokens": [%s], "normalizer": null,
             "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false,
               "trim_offsets": true, "use_regex": true}, "post_processor": null,
             "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
               "use_regex": true},
             "model": {"type": "BPE", "vocab": {"<s>": 0, "</s>": 1, "a": 2, "Ġ": 3, "Ã": 4,
               "¤": 5, "Ġa": 6}, "merges": ["Ġ a"]}}\
            """
                .formatted(MARKERS));
    int[] ids = tokenizer.encode("ä a");
    assertThat(ids).containsExactly(4, 5, 6);
    assertThat(tokenizer.decode(ids)).isEqualTo("ä a");
    var decoder = tokenizer.streamingDecoder();
    assertThat(decoder.push(4)).isEmpty();
    assertThat(decoder.push(5)).isEqualTo("ä");
    assertThat(decoder.push(6)).isEqualTo(" a");
  }

  /**
   * Id 0 of Llama 3 is the exclamation mark. It was taken for the unknown token, which LLaMA has
   * there, and left out of answers.
   */
  @Test
  void withoutAnUnknownTokenTheFirstIdIsText() throws IOException {
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        "{\"bos_token\": \"<s>\", \"eos_token\": \"</s>\"}");
    var tokenizer =
        load(
            """
            {"version": "1.0", "added_tokens": [
               {"id": 2, "content": "<s>", "special": true, "normalized": false,
                "single_word": false, "lstrip": false, "rstrip": false},
               {"id": 3, "content": "</s>", "special": true, "normalized": false,
                "single_word": false, "lstrip": false, "rstrip": false}],
             "normalizer": null,
             "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false,
               "trim_offsets": true, "use_regex": true}, "post_processor": null,
             "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
               "use_regex": true},
             "model": {"type": "BPE", "vocab": {"!": 0, "a": 1}, "merges": []}}\
            """);
    assertThat(tokenizer.encode("a!")).containsExactly(1, 0);
    assertThat(tokenizer.decode(1, 0)).isEqualTo("a!");
    assertThat(tokenizer.isSpecial(0)).isFalse();
  }

  /**
   * To LLaMA's pieces a typed U+2581 is a space, which merges with the space of the next word;
   * words encoded one by one missed that.
   */
  @Test
  void theCharacterThatStandsForASpaceMergesWithSpaces() throws IOException {
    var tokenizer =
        load(
            """
            {"version": "1.0", "added_tokens": [%s], "normalizer": {"type": "Sequence",
               "normalizers": [{"type": "Prepend", "prepend": "▁"},
                 {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]},
             "pre_tokenizer": null, "post_processor": null,
             "decoder": {"type": "Sequence", "decoders": [{"type": "ByteFallback"}]},
             "model": {"type": "BPE", "dropout": null, "unk_token": null,
               "vocab": {"<s>": 0, "</s>": 1, "▁": 2, "a": 3, "▁▁": 4, "▁a": 5},
               "merges": ["▁ ▁", "▁ a"]}}\
            """
                .formatted(MARKERS));
    assertThat(tokenizer.encode("a  a")).containsExactly(5, 4, 3);
    assertThat(tokenizer.encode("a▁ a")).containsExactly(5, 4, 3);
  }

  @Test
  void aFileTheLibraryDoesNotUnderstandIsNamed() {
    assertThatThrownBy(() -> load("{\"model\": {\"type\": \"Abacus\"}}"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("tokenizer.json: the HF tokenizers library refuses it");
  }

  private Tokenizer load(String json) throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), json);
    return Tokenizer.load(folder);
  }
}
