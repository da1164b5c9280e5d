package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mmgpt.data.image.Image;
import org.mmgpt.infer.ChatHistory;

/**
 * Every prompt of every dialogue equals what the original's {@code PromptGenerator} made
 * (golden/chat/prompts.json), except for dialogues with another template than the original's own,
 * which this project doesn't offer.
 */
class ChatPromptTest {
  private static final Map<String, Image> PICTURES =
      Map.of("pic1.png", Image.of(1, 1, new byte[3]), "pic2.png", Image.of(1, 1, new byte[3]));

  @TestFactory
  Stream<DynamicTest> promptsAndPictures() throws IOException {
    JsonNode golden =
        new ObjectMapper().readTree(getClass().getResource("/golden/chat/prompts.json"));
    return elements(golden.get("dialogues"))
        .filter(dialogue -> dialogue.get("user_prefix").asText().equals("Instruction"))
        .map(
            dialogue ->
                DynamicTest.dynamicTest(
                    dialogue.get("dialogue").asText() + ", buffer " + dialogue.get("buffer_size"),
                    () -> replay(dialogue)));
  }

  private static void replay(JsonNode dialogue) {
    var history = new ChatHistory(dialogue.get("buffer_size").asInt());
    for (JsonNode turn : dialogue.get("turns")) {
      String question = turn.get("question").asText();
      if (turn.get("image").isNull()) {
        history.ask(question);
      } else {
        history.ask(question, PICTURES.get(turn.get("image").asText()));
      }
      assertThat(history.prompt()).hasToString(turn.get("prompt").asText());
      assertThat(history.prompt().imageCount()).isEqualTo(turn.get("image_placeholders").asInt());
      assertThat(history.pictures()).isEqualTo(pictures(turn.get("images_in_window")));
      assertThat(history.picture().stream().toList())
          .isEqualTo(pictures(turn.get("images_passed_to_model")));
      history.answer(turn.get("answer").asText());
    }
  }

  private static List<Image> pictures(JsonNode names) {
    return elements(names).map(name -> PICTURES.get(name.asText())).toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
