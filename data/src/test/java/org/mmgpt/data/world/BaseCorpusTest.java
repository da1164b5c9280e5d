package org.mmgpt.data.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.InstructionTemplate;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;

class BaseCorpusTest {

  @TempDir Path directory;
  private Tokenizer tokenizer;

  @BeforeEach
  void writeTokenizer() throws Exception {
    WorldTokenizer.write(directory.resolve("tokenizer.json"));
    tokenizer = Tokenizer.load(directory);
  }

  @Test
  void everyWordIsOneTokenWithAndWithoutABlank() {
    for (String word : Vocabulary.words()) {
      assertThat(tokenizer.encode(word)).as(word).hasSize(1);
      assertThat(tokenizer.encode("\n" + word))
          .as(word)
          .hasSize(3); // the blank, the line, the word
    }
  }

  @Test
  void theMarkersAreTheLastThreeIds() {
    assertThat(tokenizer.bosId()).isEqualTo(1);
    assertThat(tokenizer.eosId()).isEqualTo(2);
    assertThat(tokenizer.id(Marker.END_OF_CHUNK)).isEqualTo(tokenizer.vocabSize() - 3);
    assertThat(tokenizer.id(Marker.IMAGE)).isEqualTo(tokenizer.vocabSize() - 2);
    assertThat(tokenizer.id(Marker.PAD)).isEqualTo(tokenizer.vocabSize() - 1);
  }

  @Test
  void aTurnCostsFewTokens() {
    var conversation = Conversations.TRAINING.visual(1, new SplittableRandom(1));
    int[] ids =
        tokenizer.encode(
            InstructionTemplate.chatPrompt(new Dialogue(conversation.dialogue().turns())));
    assertThat(ids.length).isLessThan(50);
    assertThat(tokenizer.decode(ids)).endsWith("### Response:\n");
  }

  @Test
  void theTokensThatCountFullyAreTheAnswers() {
    var random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      var page =
          i % 2 == 0
              ? BaseCorpus.plain(random)
              : BaseCorpus.about(BaseCorpus.scene(random), random);
      var tokens = page.encode(tokenizer);
      var counted = new ArrayList<String>();
      for (int t = 0; t < tokens.inputIds().length; t++) {
        if (tokens.weights()[t] == 1f) {
          counted.add(tokenizer.decode(tokens.inputIds()[t]).strip());
        }
      }
      var answers =
          page.spans().stream()
              .filter(Page.Span::answer)
              .flatMap(span -> List.of(span.text().split(" ")).stream())
              .toList();
      assertThat(counted).isEqualTo(answers);
    }
  }

  @Test
  void noPageAsksOrHoldsTheTemplate() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      assertThat(BaseCorpus.plain(random).text()).doesNotContain("?", "###", "Instruction");
      assertThat(BaseCorpus.about(BaseCorpus.scene(random), random).text())
          .doesNotContain("?", "###", "Instruction");
    }
  }
}
