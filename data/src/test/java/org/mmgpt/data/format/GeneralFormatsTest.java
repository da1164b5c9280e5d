package org.mmgpt.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Dialogue;
import org.mmgpt.data.Turn;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;
import org.mmgpt.data.dataset.DatasetWriter;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/** Dialogues people bring. */
class GeneralFormatsTest {
  @TempDir private Path folder;

  @Test
  void picturesStandWhereTheirMarkersAre() throws IOException {
    var entry =
        only(
            "llava_images",
            """
            [{"id": "7", "image": ["a.jpg", "b.jpg", "c.jpg"], "conversations": [
              {"from": "human", "value": "<image>\\n<image>\\nWhat changed?"},
              {"from": "gpt", "value": "The bus has left."},
              {"from": "human", "value": "And here?\\n<image>"},
              {"from": "gpt", "value": "Nothing.\\nReally."}]}]
            """);
    assertThat(entry.dialogue())
        .isEqualTo(
            Dialogue.of(
                Turn.of("What changed?", "The bus has left.").withImages(2),
                Turn.of("And here?", "Nothing.\nReally.").withImages(1)));
    assertThat(entry.pictures()).containsExactly(file("a.jpg"), file("b.jpg"), file("c.jpg"));
  }

  @Test
  void aPictureWithoutMarkerBelongsToTheFirstQuestion() throws IOException {
    var entry =
        only(
            "llava_images",
            """
            {"image": "a.jpg", "conversations": [{"from": "user", "value": "What?"}, \
            {"from": "assistant", "value": "A bus."}]}
            """);
    assertThat(entry.dialogue()).isEqualTo(Dialogue.of(Turn.of("What?", "A bus.").withImages(1)));
  }

  @Test
  void markersAndPicturesMustBeAsMany() {
    assertThatThrownBy(
            () ->
                only(
                    "llava_images",
                    """
                    {"image": "a.jpg", "conversations": [{"from": "human", "value": \
                    "<image><image>?"}, {"from": "gpt", "value": "A bus."}]}
                    """))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(
            "record 1: the answered questions mark 2 pictures with <image>, the record names 1");
  }

  @Test
  void answersOfWeightZeroAreNotLearned() throws IOException {
    var entry =
        only(
            "messages",
            """
            {"messages": [{"role": "user", "content": "A?"}, \
            {"role": "assistant", "content": "No.", "weight": 0}, \
            {"role": "user", "content": "B?"}, \
            {"role": "assistant", "content": "Yes.", "weight": 1}]}
            """);
    assertThat(entry.dialogue())
        .isEqualTo(Dialogue.of(Turn.of("A?", "No.").notLearned(), Turn.of("B?", "Yes.")));
  }

  @Test
  void shareGptDialoguesMayBeginWithAnAnswerOrASystemMessage() throws IOException {
    var entry =
        only(
            "sharegpt",
            """
            [{"conversations": [{"from": "gpt", "value": "... as I said."},
              {"from": "system", "value": "Be brief."},
              {"from": "human", "value": "Why?"}, {"from": "gpt", "value": "So."},
              {"from": "human", "value": "And"}, {"from": "human", "value": "then?"},
              {"from": "gpt", "value": "Later."}, {"from": "human", "value": "Hm?"}]}]
            """);
    assertThat(entry.dialogue())
        .isEqualTo(
            Dialogue.of(Turn.of("Be brief.\n\nWhy?", "So."), Turn.of("And\n\nthen?", "Later.")));
  }

  @Test
  void messagesHoldPicturesByNameOrInside() throws IOException {
    byte[] png = Files.readAllBytes(Golden.FOLDER.resolve("coco/000000000002.png"));
    var entry =
        only(
            "messages",
            """
            {"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": [\
            {"type": "text", "text": "What changed?"}, \
            {"type": "image_url", "image_url": {"url": "a.jpg"}}, \
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,PNG"}}]}, \
            {"role": "assistant", "content": "The bus."}]}
            """
                .replace("PNG", Base64.getEncoder().encodeToString(png)));
    assertThat(entry.dialogue())
        .isEqualTo(Dialogue.of(Turn.of("Be brief.\n\nWhat changed?", "The bus.").withImages(2)));
    assertThat(entry.pictures().getFirst()).isEqualTo(file("a.jpg"));
    assertThat(((Picture.Encoded) entry.pictures().getLast()).file()).isEqualTo(png);
  }

  @Test
  void nothingIsDownloadedAndNoRoleGuessed() {
    assertThatThrownBy(
            () ->
                only(
                    "messages",
                    """
                    {"messages": [{"role": "user", "content": [{"type": "image_url", \
                    "image_url": {"url": "https://example.org/a.jpg"}}]}]}
                    """))
        .hasMessageEndingWith(
            "https://example.org/a.jpg isn't downloaded; save it as a file and name that");
    assertThatThrownBy(
            () -> only("messages", "{\"messages\": [{\"role\": \"tool\", \"content\": \"x\"}]}"))
        .hasMessageEndingWith(
            "messages[0]: \"role\" is \"tool\", expected user, assistant or system");
    assertThatThrownBy(
            () -> only("messages", "{\"messages\": [{\"role\": \"user\", \"content\": \"x\"}]}"))
        .hasMessageEndingWith("record 1: no answer to learn");
  }

  @ParameterizedTest
  @CsvSource({
    "llava_images,messages",
    "messages,llava_images",
    "sharegpt,messages",
    "llava_images,sharegpt"
  })
  void whatIsWrittenIsReadBackTheSame(String first, String second) throws IOException {
    var entries =
        List.of(
            new Dataset.Entry(
                Dialogue.of(
                    Turn.of("What\nchanged?", "Éverything \"here\".").withImages(2),
                    Turn.of("And?", "").withImages(0)),
                List.of(file("a.jpg"), file("sub/b.png"))),
            Dataset.Entry.of(Turn.of("Hello", "Hi")));
    var once = written(first, entries);
    assertThat(once).isEqualTo(entries);
    assertThat(written(second, once)).isEqualTo(entries);
  }

  @Test
  void aPictureFromInsideBecomesAFile() throws IOException {
    byte[] png = Files.readAllBytes(Golden.FOLDER.resolve("coco/000000000002.png"));
    var entry = Dataset.Entry.of(Turn.of("What?", "A."), new Picture.Encoded(png, "inside"));
    var picture = written("llava_images", List.of(entry)).getFirst().pictures().getFirst();
    assertThat(((Picture.InFile) picture).file())
        .hasBinaryContent(png)
        .hasFileName("out-000001-0.png");
  }

  @Test
  void anUnfinishedFileDoesNotAppear() throws IOException {
    var out = folder.resolve("out.json");
    try (var writer = new DatasetWriter(DatasetType.SHAREGPT, out, folder)) {
      writer.write(Dataset.Entry.of(Turn.of("Hello", "Hi")));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void severalFilesAreOneAfterAnother() throws IOException {
    var first = Files.writeString(folder.resolve("1.jsonl"), dolly("a") + dolly("b"));
    var second = Files.writeString(folder.resolve("2.jsonl"), dolly("c"));
    var all =
        DatasetType.open(
            new DatasetConfig(
                "dolly", List.of(first, second), Optional.empty(), Optional.empty(), 1),
            0);
    assertThat(IntStream.range(0, all.size()).mapToObj(i -> all.get(i, new SplittableRandom())))
        .extracting(entry -> entry.dialogue().turns().getFirst().response())
        .containsExactly("a", "b", "c");
    assertThat(all.place(2)).isEqualTo(second + ": record 1");
  }

  @Test
  void aSampleIsDrawnByTheSeedWithoutRepetition() throws IOException {
    var lines = IntStream.range(0, 100).mapToObj(i -> dolly("r" + i)).collect(Collectors.joining());
    var file = Files.writeString(folder.resolve("1.jsonl"), lines);
    var config = new DatasetConfig("dolly", List.of(file), Optional.empty(), Optional.of(20), 1);
    assertThat(responses(DatasetType.open(config, 1)))
        .hasSize(20)
        .doesNotHaveDuplicates()
        .isEqualTo(responses(DatasetType.open(config, 1)))
        .isNotEqualTo(responses(DatasetType.open(config, 2)));
  }

  private static String dolly(String response) {
    return "{\"instruction\": \"Say\", \"response\": \"%s\"}\n".formatted(response);
  }

  private static List<String> responses(Dataset dataset) {
    return IntStream.range(0, dataset.size())
        .mapToObj(i -> dataset.get(i, new SplittableRandom()))
        .map(entry -> entry.dialogue().turns().getFirst().response())
        .toList();
  }

  @Test
  void anUnknownTypeIsNamedWithItsNearest() {
    assertThatThrownBy(() -> DatasetType.named("lava"))
        .hasMessage("unknown data set type \"lava\"; did you mean \"llava\"?");
    assertThatThrownBy(() -> DatasetType.named("zzzzzzzzzz"))
        .hasMessageContaining("known are alpaca");
  }

  private List<Dataset.Entry> written(String type, List<Dataset.Entry> entries) throws IOException {
    var out = folder.resolve("out.json");
    try (var writer = new DatasetWriter(DatasetType.named(type), out, folder)) {
      for (var entry : entries) {
        writer.write(entry);
      }
      writer.finish();
    }
    var read = DatasetType.open(DatasetConfig.visual(type, out, folder), 0);
    return IntStream.range(0, read.size())
        .mapToObj(i -> read.get(i, new SplittableRandom()))
        .toList();
  }

  private Dataset.Entry only(String type, String json) throws IOException {
    var file = Files.writeString(folder.resolve("records.json"), json);
    var dataset = DatasetType.open(DatasetConfig.visual(type, file, folder), 0);
    assertThat(dataset.size()).isEqualTo(1);
    return dataset.get(0, new SplittableRandom());
  }

  private Picture file(String name) {
    return new Picture.InFile(folder.resolve(name));
  }
}
