package org.mmgpt.data.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.error.DataException;

class AnnotationFileTest {
  private static final Layout RECORDS = new Layout.Records();

  @TempDir private Path folder;

  @Test
  void recordsAreTheElementsOfAnArray() throws IOException {
    expectRecords("[{\"q\": \"a]}\\\"\"}, {\"q\": \"b\", \"x\": [1, {\"q\": 0}]}]", RECORDS);
    expectRecords(" [ { \"q\" : \"a]}\\\"\" } \n,\n{\"q\":\"b\"}\n]\n", RECORDS);
  }

  @Test
  void recordsAreLines() throws IOException {
    expectRecords("{\"q\": \"a]}\\\"\"}\n\n  {\"q\": \"b\"}", RECORDS);
    expectRecords("\uFEFF{\"q\": \"a]}\\\"\"}\r\n{\"q\": \"b\"}\r\n", RECORDS);
    expectRecords("{\"q\": \"a]}\\\"\"}\r{\"q\": \"b\"}\r", RECORDS); // opened as one once
  }

  @Test
  void recordsStandUnderAKey() throws IOException {
    expectRecords(
        "{\"info\": [{\"data\": [7]}], \"x\": \"data\", \"data\":"
            + " [{\"q\": \"a]}\\\"\"}, {\"q\": \"b\"}], \"data2\": [1]}",
        new Layout.Under("data"));
  }

  @Test
  void recordsAreTheValuesOfAnObject() throws IOException {
    expectRecords(
        "{\"1\": {\"q\": \"a]}\\\"\", \"x\": {\"y\": 1}}, \"2\": {\"q\": \"b\"}}",
        new Layout.Values());
  }

  @Test
  void filesLongerThanTheBufferAreScannedWhole() throws IOException {
    var text = new StringBuilder("[");
    for (int i = 0; i < 20_000; i++) {
      text.append(i == 0 ? "" : ",\n").append("{\"q\": \"%d \\\"é[\"}".formatted(i));
    }
    var file = AnnotationFile.open(write(text + "]"), RECORDS);
    assertThat(file.size()).isEqualTo(20_000);
    IntStream.of(0, 9_999, 19_999)
        .forEach(i -> assertThat(file.record(i).text("q")).isEqualTo(i + " \"é["));
  }

  @Test
  void aFileThatBreaksOffSaysWhere() throws IOException {
    expectError(
        "[{\"q\": \"a\"},\n {\"q\": ", "not valid JSON at line 2, column 8: Unexpected end");
    expectError("[{\"q\": \"a\"}}", "not valid JSON at line 1, column 12: Unexpected close");
    expectError("[{\"q\": \"a\"}", "not valid JSON at line 1, column 12: Unexpected end");
  }

  /**
   * Each of these once opened as one record and lost what stands behind it, or broke the program.
   */
  @Test
  void whatWouldBeLostIsAnError() throws IOException {
    expectError("[{\"q\": \"a\"}{\"q\": \"b\"}]", "not valid JSON at line 1, column 12: ");
    expectError("[{\"q\": \"a\"},]", "not valid JSON at line 1, column 13: ");
    expectError("[{\"q\": \"a\"}] x", "not valid JSON at line 1, column 14: ");
    expectError("[{\"q\": \"a\"}]\n[{\"q\": \"b\"}]", "text behind the end of the records");
    expectError("[".repeat(2000) + "]".repeat(2000), "nested deeper than 1000");
    var digits = AnnotationFile.open(write("[{\"q\": " + "9".repeat(2000) + "}]"), RECORDS);
    assertThatThrownBy(() -> digits.record(0)).hasMessageContaining("record 1: not valid JSON at");
    Files.write(folder.resolve("annotations.json"), "[{}]".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> AnnotationFile.open(folder.resolve("annotations.json"), RECORDS))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void aBrokenRecordSaysWhereAndLeavesTheOthersAlone() throws IOException {
    var array =
        AnnotationFile.open(write("[{\"q\": \"a\"},\n  {\"q\" \"b\"},\n {\"q\": \"c\"}]"), RECORDS);
    assertThat(array.record(2).text("q")).isEqualTo("c");
    assertThatThrownBy(() -> array.record(1))
        .hasMessageContaining("annotations.json: record 2: not valid JSON at line 2, column 8: ");
    var lines = AnnotationFile.open(write("{\"q\": \"a\"}\n{\"q\": \"b\n{\"q\": \"c\"}"), RECORDS);
    assertThat(lines.record(2).text("q")).isEqualTo("c");
    assertThatThrownBy(() -> lines.record(1))
        .hasMessageContaining("record 2: not valid JSON at line 2");
  }

  /** The second was lost without a word. */
  @Test
  void twoRecordsOnALineAreAnError() throws IOException {
    var lines =
        AnnotationFile.open(write("{\"q\": \"a\"}\n{\"q\": \"b\"} {\"q\": \"c\"}"), RECORDS);
    assertThat(lines.record(0).text("q")).isEqualTo("a");
    assertThatThrownBy(() -> lines.record(1))
        .hasMessageContaining(
            "record 2: not valid JSON at line 2, column 13: another value on the");
  }

  /** Of a gzip file it said "Illegal character ((CTRL-CHAR, code 31))". */
  @Test
  void whatIsPackedIsNamed() throws IOException {
    var file = folder.resolve("annotations.json.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write("[{}]".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> AnnotationFile.open(file, RECORDS))
        .hasMessage(file + ": packed (gzip); unpack it first");
  }

  @Test
  void whatIsNoUtf8IsAnError() throws IOException {
    var file = folder.resolve("annotations.json");
    Files.write(file, "[{\"q\": \"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
    var opened = AnnotationFile.open(file, RECORDS);
    assertThatThrownBy(() -> opened.record(0)).hasMessageContaining("Invalid UTF-8");
    Files.write(file, "[{\"q\": \"b\"}]".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> AnnotationFile.open(file, RECORDS)).hasMessageContaining("not UTF-8");
  }

  @Test
  void anotherLayoutIsNamed() throws IOException {
    expectError("[]", "no records");
    expectError("", "no records");
    expectError("\"text\"", "expected an array of records or one record a line");
    var file = write("{\"other\": []}");
    assertThatThrownBy(() -> AnnotationFile.open(file, new Layout.Under("data")))
        .hasMessage(file + ": it has no array \"data\"");
    var array = write("[{}]");
    assertThatThrownBy(() -> AnnotationFile.open(array, new Layout.Under("data")))
        .hasMessage(array + ": expected an object with an array \"data\"");
  }

  @Test
  void whatIsNoFileIsNotWaitedFor() {
    for (var file : List.of(Path.of("/dev/zero"), folder)) {
      assertThatThrownBy(() -> AnnotationFile.open(file, RECORDS))
          .hasMessage(file + ": a folder, pipe or device; name a JSON file");
    }
  }

  @Test
  void aFieldIsCheckedWhenItIsRead() throws IOException {
    var record =
        AnnotationFile.open(write("[{\"q\": 1, \"l\": [\"a\", 2], \"e\": []}]"), RECORDS).record(0);
    var place = folder.resolve("annotations.json") + ": record 1: ";
    assertThatThrownBy(() -> record.text("x")).hasMessage(place + "field \"x\" is missing");
    assertThatThrownBy(() -> record.text("q"))
        .hasMessage(place + "\"q\" is a number, expected text");
    assertThatThrownBy(() -> record.texts("l"))
        .hasMessage(place + "\"l\" is a number, expected text");
    assertThatThrownBy(() -> record.texts("e")).hasMessage(place + "\"e\" is empty");
    assertThatThrownBy(() -> record.texts("q"))
        .hasMessage(place + "\"q\" is a number, expected a list");
  }

  private void expectRecords(String json, Layout layout) throws IOException {
    var file = AnnotationFile.open(write(json), layout);
    assertThat(file.size()).isEqualTo(2);
    assertThat(file.record(0).text("q")).isEqualTo("a]}\"");
    assertThat(file.record(1).text("q")).isEqualTo("b");
  }

  private void expectError(String json, String message) throws IOException {
    var file = write(json);
    assertThatThrownBy(() -> AnnotationFile.open(file, RECORDS))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": " + message);
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("annotations.json"), json);
  }
}
