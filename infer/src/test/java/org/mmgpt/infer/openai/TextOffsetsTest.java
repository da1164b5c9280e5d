package org.mmgpt.infer.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.tokenizer.Tokenizer;

/**
 * They counted the lengths of the tokens' own texts, so that LLaMA's first space, which no answer
 * keeps, made every offset after the first token one too high, and bytes of an emoji counted four
 * times.
 */
class TextOffsetsTest {
  private static final Tokenizer LLAMA =
      Tokenizer.load(Path.of("../data/src/test/resources/org/mmgpt/data/tokenizer/tokenizer.json"));

  @Test
  void wordsBeginWhereTheTextHasThem() {
    String text = "the answer is red and blue";
    int[] tokens = LLAMA.encode(text);
    var offsets = new TextOffsets(LLAMA, new long[0]);
    for (int i = 0; i < tokens.length; i++) {
      int at = offsets.next(tokens[i]);
      String piece = LLAMA.piece(tokens[i]).replace('▁', ' ');
      assertThat(text.substring(at)).startsWith(i == 0 ? piece.strip() : piece);
    }
  }

  @Test
  void bytesOfOneCharacterShareItsPlace() {
    int[] tokens = LLAMA.encode("\uD83D\uDE80x");
    var places = new ArrayList<Integer>();
    var offsets = new TextOffsets(LLAMA, new long[0]);
    for (int token : tokens) {
      places.add(offsets.next(token));
    }
    assertThat(places.getFirst()).isZero();
    assertThat(places.getLast()).isEqualTo(1); // a code point, not two chars of Java's
    assertThat(tokens.length).isGreaterThan(3);
  }
}
