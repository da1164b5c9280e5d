package org.mmgpt.data.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.Resource;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.ImageTransform;

/** Beside libjpeg; {@code OddPicturesTest} compares with Pillow's. */
class BaselineJpegTest {
  private static final Path ODD = Resource.beside(Image.class, "images/odd");

  @ParameterizedTest
  @ValueSource(
      strings = {"grey.jpg", "s422.jpg", "restart.jpg", "whole-chroma.jpg", "optimised.jpg"})
  void ordinaryFilesAreDecodedHere(String name) throws IOException {
    assertThat(BaselineJpeg.open(Files.readAllBytes(ODD.resolve(name)))).isPresent();
  }

  @Test
  void otherKindsAreLeftToImageIo() throws IOException {
    assertThat(BaselineJpeg.open(Files.readAllBytes(ODD.resolve("s411.jpg")))) // progressive
        .isEmpty();
    assertThat(BaselineJpeg.open(Files.readAllBytes(ODD.resolve("gamma.png")))).isEmpty();
    assertThat(BaselineJpeg.open(new byte[0])).isEmpty();
  }

  @RepeatedTest(20)
  void everyPixelIsThatOfLibjpeg(RepetitionInfo repetition) throws IOException {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    byte[] file = picture(random);
    var expected = ImageIO.read(new ByteArrayInputStream(file));
    byte[] actual = BaselineJpeg.open(file).orElseThrow().rgb().orElseThrow();
    for (int i = 0; i < actual.length; i++) {
      int x = i / 3 % expected.getWidth();
      int y = i / 3 / expected.getWidth();
      assertThat(actual[i] & 0xff).isEqualTo(expected.getRaster().getSample(x, y, i % 3));
    }
  }

  /** What the transform makes of the window it asks for is what it makes of the whole picture. */
  @RepeatedTest(20)
  void aWindowHoldsThePixelsOfTheWhole(RepetitionInfo repetition) throws IOException {
    var random = new SplittableRandom(100 + repetition.getCurrentRepetition());
    byte[] file = picture(random);
    var transform = ImageTransform.clip(random.nextInt(8, 60));
    assertThat(transform.apply(file, "picture"))
        .isEqualTo(transform.apply(Image.decode(file, "picture")));
  }

  @RepeatedTest(20)
  void damageIsNoticedOrShownButNeverFatal(RepetitionInfo repetition) throws IOException {
    var random = new SplittableRandom(200 + repetition.getCurrentRepetition());
    byte[] file = picture(random);
    for (int i = 0; i < 5; i++) {
      file[random.nextInt(2, file.length)] = (byte) random.nextInt();
      var jpeg = BaselineJpeg.open(file);
      boolean small = jpeg.isPresent() && jpeg.get().width() * jpeg.get().height() < 1_000_000;
      if (small) {
        jpeg.get().rgb().ifPresent(rgb -> assertThat(rgb).isNotEmpty());
      }
    }
  }

  private static byte[] picture(SplittableRandom random) throws IOException {
    var image =
        new BufferedImage(random.nextInt(5, 90), random.nextInt(5, 90), BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    for (int i = 0; i < 12; i++) {
      brush.setColor(new Color(random.nextInt(1 << 24)));
      brush.fillOval(
          random.nextInt(-20, 80), random.nextInt(-20, 80), random.nextInt(60), random.nextInt(60));
    }
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}
