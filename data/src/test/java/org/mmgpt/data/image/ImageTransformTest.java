package org.mmgpt.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.Resource;
import org.mmgpt.data.error.DataException;

/** Pixels of Pillow and open_clip: {@code shared/golden/images}. */
class ImageTransformTest {
  private static final Path FOLDER = Resource.beside(ImageTransformTest.class, "images");
  private static final byte[] EXPECTED = bytes("expected.safetensors");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alpha.png",
        "baseline.jpg",
        "baseline444.jpg",
        "cmyk.jpg",
        "exif_rot.jpg",
        "gray.png",
        "palette.png",
        "progressive.jpg",
        "tall.png",
        "tiny5x5.png",
        "wide.png"
      })
  void decodesAndResizesLikePillow(String name) {
    var image = Image.read(FOLDER.resolve(name));
    expectNearlyEqual(image.rgb(), expected(name + "/decoded_rgb_u8"));
    expectNearlyEqual(
        ImageTransform.clip(28).resizeAndCrop(image), expected(name + "/resized_cropped_rgb_u8"));
  }

  /**
   * What the page sends is resized as its file holds it. Inks were mixed before; a grey that is
   * called transparent, and a GIF of all shades of grey, are no special modes in Pillow; and where
   * nothing is resized, alpha changes nothing.
   */
  @ParameterizedTest
  @ValueSource(strings = {"inks.jpg", "transparent-grey.png", "shades.gif", "as-large.png"})
  void resizesAsTheFileHoldsIt(String name) {
    var transform = ImageTransform.clip(28);
    var expected = Image.read(FOLDER.resolve("filed/expected").resolve(name + ".png"));
    var actual = Image.read(FOLDER.resolve("filed").resolve(name));
    assertThat(transform.applyAsFiled(actual)).isEqualTo(transform.apply(expected));
  }

  @Test
  void resizesToTheBit() {
    var image = Image.of(300, 20, expected("wide.png/decoded_rgb_u8"));
    assertThat(ImageTransform.clip(28).resizeAndCrop(image))
        .isEqualTo(expected("wide.png/resized_cropped_rgb_u8"));
    var tiny = Image.of(5, 5, expected("tiny5x5.png/decoded_rgb_u8"));
    assertThat(ImageTransform.clip(224).resizeAndCrop(tiny))
        .isEqualTo(expected("tiny5x5.png/resized_cropped_rgb_u8_224"));
  }

  @Test
  void normalisesLikeOpenClip() {
    var pixels = ImageTransform.clip(28).apply(Image.read(FOLDER.resolve("wide.png")));
    var floats = ByteBuffer.wrap(expected("wide.png/app_path")).order(ByteOrder.LITTLE_ENDIAN);
    for (float pixel : pixels) {
      assertThat(pixel).isEqualTo(floats.getFloat());
    }
  }

  /** The original's page resizes a file's own pixels; its datasets turn them into RGB first. */
  @ParameterizedTest
  @ValueSource(strings = {"alpha.png", "palette.png", "gray.png", "wide.png", "cmyk.jpg"})
  void resizesAsFiledLikeTheOriginalsPage(String name) {
    float[] actual = ImageTransform.clip(28).applyAsFiled(Image.read(FOLDER.resolve(name)));
    var floats = ByteBuffer.wrap(expected(name + "/app_path")).order(ByteOrder.LITTLE_ENDIAN);
    float step = name.equals("cmyk.jpg") ? 1 / 255f / 0.26f : 1e-6f;
    for (float value : actual) {
      assertThat(value).isCloseTo(floats.getFloat(), within(step));
    }
  }

  @Test
  void aTruncatedPictureIsNamed() {
    for (var name : new String[] {"baseline.jpg", "progressive.jpg", "wide.png"}) {
      byte[] whole = bytes(name);
      assertThatThrownBy(() -> Image.decode(Arrays.copyOf(whole, whole.length / 2), name))
          .as(name)
          .isInstanceOf(DataException.class)
          .hasMessageContaining(name);
    }
    assertThatThrownBy(() -> Image.decode("no picture".getBytes(), "note.txt"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("note.txt: not a picture");
  }

  /** Within one step everywhere and equal on 99 of 100. */
  private static void expectNearlyEqual(byte[] actual, byte[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    int different = 0;
    int largest = 0;
    for (int i = 0; i < actual.length; i++) {
      int difference = Math.abs((actual[i] & 0xff) - (expected[i] & 0xff));
      different += difference > 0 ? 1 : 0;
      largest = Math.max(largest, difference);
    }
    assertThat(largest).as("largest difference").isLessThanOrEqualTo(1);
    assertThat(different).as("different values").isLessThanOrEqualTo(actual.length / 100);
  }

  private static byte[] expected(String tensor) {
    try {
      int header = (int) ByteBuffer.wrap(EXPECTED).order(ByteOrder.LITTLE_ENDIAN).getLong();
      JsonNode entry = new ObjectMapper().readTree(EXPECTED, 8, header).path(tensor);
      var offsets = entry.path("data_offsets");
      return Arrays.copyOfRange(
          EXPECTED, 8 + header + offsets.get(0).asInt(), 8 + header + offsets.get(1).asInt());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
