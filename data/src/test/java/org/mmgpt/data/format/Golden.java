package org.mmgpt.data.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Resource;
import org.mmgpt.data.dataset.DatasetConfig;
import org.mmgpt.data.dataset.DatasetType;

/** What the reference's classes made of small data sets: {@code shared/golden/data}. */
final class Golden {
  static final Path FOLDER = Resource.beside(Golden.class, "golden");
  private static final JsonNode EXPECTED = json("expected.json").path("datasets");
  private static final byte[] IMAGES = bytes("images_expected.safetensors");

  private Golden() {}

  static JsonNode of(String type) {
    return EXPECTED.path(type);
  }

  /** The data set of that type, over the reference's annotations and pictures. */
  static Dataset open(String type) {
    var annotations = FOLDER.resolve(of(type).path("annotation_file").asText());
    var pictures = of(type).path("vis_root");
    return DatasetType.open(
        pictures.isNull()
            ? DatasetConfig.language(type, annotations)
            : DatasetConfig.visual(type, annotations, FOLDER.resolve(pictures.asText())),
        0);
  }

  /** Transformed pixels at 28 x 28 // (3, 28, 28). */
  static float[] pixels(String name) {
    var whole = ByteBuffer.wrap(IMAGES).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) whole.getLong(0);
    try {
      var offsets = new ObjectMapper().readTree(IMAGES, 8, header).path(name).path("data_offsets");
      float[] pixels = new float[(offsets.get(1).asInt() - offsets.get(0).asInt()) / 4];
      whole
          .position(8 + header + offsets.get(0).asInt())
          .slice()
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(pixels);
      return pixels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  static long[] flat(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .mapToLong(JsonNode::asLong)
        .toArray();
  }

  /** The golden run's first outcome: every choice is the first, every chance 0.75. */
  static RandomGenerator first() {
    return new Scripted(false);
  }

  /** The golden run's other outcome: every choice is the last, every chance 0.25. */
  static RandomGenerator last() {
    return new Scripted(true);
  }

  private record Scripted(boolean last) implements RandomGenerator {
    @Override
    public int nextInt(int bound) {
      return last ? bound - 1 : 0;
    }

    @Override
    public double nextDouble() {
      return last ? 0.25 : 0.75;
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException("data sets draw with nextInt and nextDouble");
    }
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
