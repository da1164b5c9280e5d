package org.mmgpt.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmgpt.data.Resource;
import org.mmgpt.data.error.DataException;

/**
 * Every kind of file people have, beside what Pillow 11.3 made of it: {@code
 * Image.open(f).convert("RGB")}, kept as PNG.
 */
class OddPicturesTest {
  private static final Path FOLDER = Resource.beside(OddPicturesTest.class, "images/odd");

  @ParameterizedTest
  @MethodSource
  void pixelsAreThoseOfPillow(Path file) {
    var actual = Image.read(file);
    var expected = Image.read(FOLDER.resolve("expected").resolve(file.getFileName() + ".png"));
    assertThat(actual.width()).isEqualTo(expected.width());
    assertThat(actual.height()).isEqualTo(expected.height());
    int different = 0;
    for (int i = 0; i < expected.rgb().length; i++) {
      int off = Math.abs((actual.rgb()[i] & 0xff) - (expected.rgb()[i] & 0xff));
      assertThat(off).isLessThanOrEqualTo(1);
      different += off;
    }
    assertThat(different).isLessThanOrEqualTo(expected.rgb().length / 100);
  }

  static Stream<Path> pixelsAreThoseOfPillow() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  /** A header that promises more pixels than memory holds is refused before anything is decoded. */
  @Test
  void aDecompressionBombIsRefused(@TempDir Path folder) throws IOException {
    byte[] png = Files.readAllBytes(FOLDER.resolve("gamma.png"));
    png[16] = 0x00; // width and height of the header, big endian
    png[17] = 0x01;
    png[21] = 0x01;
    var bomb = Files.write(folder.resolve("bomb.png"), png);
    assertThatThrownBy(() -> Image.read(bomb))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(bomb + ": 65597x65579 pixels, more than the limit");
  }

  /** A pipe among the pictures held the training for ever, a device took all memory. */
  @Test
  void whatIsNoFileIsNotRead() {
    var endless = Path.of("/dev/zero");
    assertThatThrownBy(() -> Image.read(endless))
        .isInstanceOf(DataException.class)
        .hasMessage(endless + ": a pipe or device, not a picture");
  }

  @ParameterizedTest
  @MethodSource("pixelsAreThoseOfPillow")
  void aFileThatBreaksOffIsAnErrorThatNamesIt(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 30, whole.length / 2}) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Image.decode(part, "picture"))
          .as("%s of %d bytes", file, length)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("picture: ");
    }
  }
}
