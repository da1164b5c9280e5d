package org.mmgpt.infer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.error.DataException;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.infer.config.GenerationConfig;
import org.mmgpt.infer.engine.Engine;
import org.mmgpt.infer.engine.EngineConfig;

class BatchFileTest {
  @TempDir private Path folder;

  /** A run that is cut off in the middle of a line goes on there, and the answers are the same. */
  @Test
  void goesOnWhereItWasCutOff() throws Exception {
    Path questions = folder.resolve("questions.jsonl");
    Files.write(
        questions,
        List.of(
            "{\"id\": \"a\", \"prompt\": \"What is red?\"}",
            "",
            "{\"id\": \"b\", \"prompt\": \"What is blue?\"}",
            "{\"id\": \"c\", \"prompt\": \"Look!\", \"image\": \"missing.png\"}",
            "not JSON",
            "{\"id\": 5, \"prompt\": \"What is a circle?\"}"));
    Path whole = folder.resolve("whole.jsonl");
    Path cut = folder.resolve("cut.jsonl");
    try (var gpt = MultiModalGpt.load(Path.of("../train/tiny"));
        var engine = Engine.start(gpt, EngineConfig.standard())) {
      var config = gpt.defaultConfig().withMaxNewTokens(8);
      var file = new BatchFile(questions, whole);
      assertThat(file.lines()).isEqualTo(5);
      assertThat(file.run(engine, config, Optional.empty(), 2, done -> {})).isEqualTo(2);
      List<String> answers = Files.readAllLines(whole);
      assertThat(answers).hasSize(5);
      assertThat(answers.get(0)).startsWith("{\"id\":\"a\",\"text\":");
      assertThat(answers.get(2)).contains("missing.png: no such picture");
      assertThat(answers.get(3)).contains("not JSON");
      String text = Files.readString(whole);
      Files.writeString(cut, text.substring(0, text.indexOf("\n") + 10));
      new BatchFile(questions, cut).run(engine, config, Optional.empty(), 2, done -> {});
      assertThat(cut).hasSameTextualContentAs(whole);

      // Questions that have changed got the old ones' answers, line for line.
      String asked = Files.readString(questions);
      Files.writeString(questions, asked.replace("What is red?", "What is green?"));
      assertRefused(new BatchFile(questions, cut), engine, config, "line 1 answers another");
      assertThat(cut).hasSameTextualContentAs(whole);
      // Any file's last line was cut off that had no end.
      Path notes = Files.writeString(folder.resolve("notes.txt"), "keep this");
      assertRefused(new BatchFile(questions, notes), engine, config, "line 1 is no answer");
      assertThat(notes).hasContent("keep this");
      assertRefused(new BatchFile(questions, questions), engine, config, "line 1 is no answer");
      Files.write(questions, new byte[] {'"', (byte) 0xff, '"', '\n'});
      assertThatThrownBy(() -> new BatchFile(questions, whole).lines())
          .hasMessage(questions + " is no text in UTF-8");
    }
  }

  private static void assertRefused(
      BatchFile file, Engine engine, GenerationConfig config, String why) {
    assertThatThrownBy(() -> file.run(engine, config, Optional.empty(), 2, done -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(why);
  }
}
