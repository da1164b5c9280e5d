package org.mmgpt.train.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.train.report.PlotImage;

/** Looking at data, as a person does it: a configuration, two data sets, one picture missing. */
class DataCommandsTest {
  private static final Path MODEL = Path.of("tiny").toAbsolutePath();

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void writeData() throws IOException {
    ImageIO.write(
        new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("a.png").toFile());
    Files.writeString(
        folder.resolve("vision.json"),
        """
        [{"image": "a.png", "conversations": [
          {"from": "human", "value": "What <b>is</b> it?"}, {"from": "gpt", "value": "Dark."}]},
         {"image": "b.png", "conversations": [
          {"from": "human", "value": "And this?"}, {"from": "gpt", "value": "Gone."}]}]
        """);
    Files.writeString(
        folder.resolve("language.jsonl"),
        """
        {"instruction": "Name a colour.", "context": "", "response": "Blue is a colour of the sky."}
        {"instruction": "Name a colour.", "context": "", "response": "Blue is a colour of the sky."}
        """);
    config = folder.resolve("run.yaml");
    Files.writeString(
        config,
        """
        model: %s
        output: out
        data:
          vision: [{type: llava, annotations: %2$s/vision.json, images: %2$s}]
          language: [{type: dolly, annotations: %2$s/language.jsonl}]
        """
            .formatted(MODEL, folder));
  }

  @Test
  void previewShowsWhatIsLearnedAndWritesAPage() throws IOException {
    var page = folder.resolve("page.html");
    var run = run("data", "preview", config.toString(), "-n", "4", "--html", page.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("What <b>is</b> it?", "⟦Dark.</s>⟧", "⟦Blue is a colour of the sky.</s>⟧")
        .contains("left out: ", "b.png: no such picture");
    assertThat(page)
        .content()
        .contains(
            "What &lt;b&gt;is&lt;/b&gt; it?", "<mark>Dark.&lt;/s&gt;</mark>", "data:image/png");
  }

  @Test
  void previewFollowsTheMixedStreamAndSaysWhatPackingSaves() {
    var run =
        run(
            "data",
            "preview",
            config.toString(),
            "data.streams=mixed",
            "data.vision_share=0",
            "data.packing=true",
            "training.language_batch=2");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern(
            "the first language batch's 2 samples stand in 1 rows of \\d+ tokens, 0 %");
    var shown = run.out().lines().filter(line -> line.startsWith("---")).toList();
    assertThat(shown).hasSize(5).allMatch(line -> line.contains("language.jsonl"));
  }

  @Test
  void checkCountsNamesAndWarns() throws IOException {
    assumeTrue(PlotImage.hasFonts(), "no fonts on this machine, which it draws a plot with");
    var png = folder.resolve("lengths.png");
    var run = run("data", "check", config.toString(), "--allow-bad", "1", "--png", png.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("vision.json: 1 records can't be used:", "record 2: ", "b.png: no such picture")
        .contains("language.jsonl: 1 records repeat another one of it")
        .containsPattern("warning: .*vision.json: answers have 1 words in the middle")
        .doesNotContainPattern("warning: .*language.jsonl");
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(900);
  }

  /** A script that checks before it trains for a day went on with what couldn't be used. */
  @Test
  void checkFailsWhereRecordsCannotBeUsed() {
    var run = run("data", "check", config.toString());
    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("vision.json: 1 records can't be used:");
    assertThat(run.err())
        .endsWith("mmgpt: 1 of 4 records can't be used; mend them, or see --allow-bad\n");
  }

  @Test
  void convertWritesAnotherFormat() throws IOException {
    var out = folder.resolve("out.jsonl");
    var in = folder.resolve("vision.json").toString();
    var run = run("data", "convert", "--from", "llava", "--to", "messages", in, out.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2).first().asString().contains("\"url\":\"a.png\"");
  }

  @Test
  void anUnknownTypeIsOneLineOnTheErrorStream() {
    var out = folder.resolve("out.json").toString();
    var run = run("data", "convert", "--from", "lava", "--to", "messages", out, out);
    assertThat(run.code()).isOne();
    assertThat(run.err().strip())
        .isEqualTo("mmgpt: unknown data set type \"lava\"; did you mean \"llava\"?");
  }

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var realOut = System.out;
    var realErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int code = Mmgpt.execute(arguments);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
