package org.mmgpt.infer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.infer.MultiModalGpt;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class DialogueTest {
  private static final Path TINY = Path.of("..", "train", "tiny");

  @TempDir private Path folder;

  /** It was gone with the question that failed, and the next one was asked without it. */
  @Test
  void aQuestionThatFailsLeavesThePictureToTheNext() throws IOException {
    var errors = new StringWriter();
    var streams =
        new CommandLine(CommandSpec.create())
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(errors));
    try (var gpt = MultiModalGpt.load(TINY)) {
      var chat = gpt.chat(gpt.defaultConfig().toBuilder().maxNewTokens(3).build());
      var dialogue = new Dialogue(gpt.adapters(), chat, streams, Optional.empty());
      dialogue.take("/image " + TINY.resolve("demo.png"));
      dialogue.take("red ".repeat(5000));
      assertThat(errors.toString()).startsWith("mmgpt: ");
      dialogue.take("How many shapes?");
      dialogue.take("/save " + folder.resolve("said.json"));
    }
    JsonNode messages = new ObjectMapper().readTree(folder.resolve("said.json").toFile());
    assertThat(messages.at("/messages/0/image").asText()).endsWith("demo.png");
    assertThat(messages.at("/messages")).hasSize(2);
  }

  @Test
  void aCommandThatIsNotThereNamesTheOneThatListsAll() {
    var out = new StringWriter();
    var errors = new StringWriter();
    var streams =
        new CommandLine(CommandSpec.create())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(errors));
    try (var gpt = MultiModalGpt.load(TINY)) {
      var chat = gpt.chat(gpt.defaultConfig());
      var dialogue = new Dialogue(gpt.adapters(), chat, streams, Optional.empty());
      dialogue.take("/picture a.png");
      assertThat(errors.toString()).contains("no command /picture").contains("/help");
      dialogue.take("/help");
      assertThat(out.toString()).contains("/image FILE", "/quit");
    }
  }
}
