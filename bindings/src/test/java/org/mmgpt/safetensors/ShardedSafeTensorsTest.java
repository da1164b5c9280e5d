package org.mmgpt.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardedSafeTensorsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTwoShards() throws IOException {
    shard("one.safetensors", "a", 1);
    shard("two.safetensors", "b", 2);
  }

  @Test
  void findsEachTensorInItsShard() throws IOException {
    index(
        "{\"metadata\":{\"total_size\":2},"
            + "\"weight_map\":{\"a\":\"one.safetensors\",\"b\":\"two.safetensors\"}}");
    try (SafeTensors model = SafeTensors.open(folder)) {
      assertThat(model.names()).containsExactly("a", "b");
      assertThat(model.bytes("b").get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) 2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"weight_map\":{\"a\":\"one.safetensors\",\"c\":\"two.safetensors\"}} | missing",
        "{\"weight_map\":{\"a\":\"../one.safetensors\"}}                      | plain name",
        "{\"weight_map\":{\"a\":\"/etc/passwd\"}}                              | plain name",
        "{\"weight_map\":{\"a\":\"one.safetensors\",\"a\":\"two.safetensors\"}} | duplicate key",
        "{\"weight_map\":{\"a\":1}}                                           | must be a string",
        "{}                                                                   | no weight_map",
        "{\"weight_map\":                                                     | not valid JSON",
      })
  void refusesAnIndexThatDoesNotFit(String json, String complaint) throws IOException {
    index(json);
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(folder))
        .withMessageContaining(complaint);
  }

  @Test
  void refusesATensorTheIndexDoesNotKnow() throws IOException {
    new SafeTensorsWriter()
        .add("a", StoredDType.U8, new long[] {1}, SafeTensorsWriterTest.bytes(1))
        .add("stray", StoredDType.U8, new long[] {1}, SafeTensorsWriterTest.bytes(1))
        .write(folder.resolve("one.safetensors"));
    index("{\"weight_map\":{\"a\":\"one.safetensors\"}}");
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensors.open(folder))
        .withMessageContaining("stray");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> SafeTensors.open(folder))
        .withMessageContaining("model.safetensors.index.json");
    index("{\"weight_map\":{\"a\":\"three.safetensors\"}}");
    assertThatIOException()
        .isThrownBy(() -> SafeTensors.open(folder))
        .withMessageContaining("three.safetensors");
  }

  private void shard(String file, String tensor, int value) throws IOException {
    MemorySegment bytes = SafeTensorsWriterTest.bytes(value);
    new SafeTensorsWriter()
        .add(tensor, StoredDType.U8, new long[] {1}, bytes)
        .write(folder.resolve(file));
  }

  private void index(String json) throws IOException {
    Files.writeString(folder.resolve(SafeTensorsIndex.FILE_NAME), json);
  }
}
