package org.mmgpt.infer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is encoded is drawn again here, as a terminal would. */
class SixelTest {
  private static final Pattern PICTURE =
      Pattern.compile("\u001bP0;1;0q\"1;1;(\\d+);(\\d+)(.*)\u001b\\\\", Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("#(\\d+);2;(\\d+);(\\d+);(\\d+)|#(\\d+)|!(\\d+)([?-~])|([?-~])|([$-])");

  private record Drawn(int width, int height, int[][] pixels) {}

  @Test
  void coloursOfThePaletteComeBackAsTheyWere() {
    int width = 7;
    int height = 13; // two bands and a row of a third
    var rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (51 * (i * 7 % 6));
    }
    Drawn drawn = draw(Sixel.encode(rgb, width, height));
    assertThat(drawn.width()).isEqualTo(width);
    assertThat(drawn.height()).isEqualTo(height);
    for (int at = 0; at < width * height; at++) {
      int[] wanted = {rgb[3 * at] & 0xff, rgb[3 * at + 1] & 0xff, rgb[3 * at + 2] & 0xff};
      assertThat(drawn.pixels()[at]).as("pixel %d", at).containsExactly(wanted);
    }
  }

  @Test
  void coloursInBetweenAreRightOnAverage() {
    var rgb = new byte[3 * 60 * 60];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) new int[] {20, 120, 240}[i % 3];
    }
    int[][] pixels = draw(Sixel.encode(rgb, 60, 60)).pixels();
    for (int channel = 0; channel < 3; channel++) {
      int c = channel;
      double mean = Arrays.stream(pixels).mapToInt(pixel -> pixel[c]).average().orElseThrow();
      assertThat(mean).isCloseTo(rgb[channel] & 0xff, within(2.0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[?62;4c | true",
        "[?63;1;4;22c | true",
        "[?4;6c | false",
        "[?62;22;44c | false",
        "[?1;2c | false",
        "4c | false"
      })
  void whatATerminalAnswersNamesSixelsOrNot(String answer, boolean sixels) {
    assertThat(TerminalAttributes.namesSixels("\u001b" + answer)).isEqualTo(sixels);
  }

  private static Drawn draw(String text) {
    Matcher picture = PICTURE.matcher(text);
    assertThat(picture.matches()).isTrue();
    int width = Integer.parseInt(picture.group(1));
    int height = Integer.parseInt(picture.group(2));
    var pixels = new int[width * height][];
    Map<Integer, int[]> palette = new HashMap<>();
    int[] colour = {};
    int x = 0;
    int top = 0;
    int end = 0;
    Matcher item = ITEM.matcher(picture.group(3));
    while (item.find()) {
      assertThat(item.start()).as("nothing that is no sixel").isEqualTo(end);
      end = item.end();
      if (item.group(1) != null) {
        int[] defined = {percent(item.group(2)), percent(item.group(3)), percent(item.group(4))};
        palette.put(Integer.valueOf(item.group(1)), defined);
      } else if (item.group(5) != null) {
        colour = palette.get(Integer.valueOf(item.group(5)));
      } else if (item.group(9) != null) {
        x = 0;
        top += item.group(9).equals("-") ? 6 : 0;
      } else {
        int times = item.group(6) == null ? 1 : Integer.parseInt(item.group(6));
        int bits = (item.group(6) == null ? item.group(8) : item.group(7)).charAt(0) - '?';
        for (int last = x + times; x < last; x++) {
          for (int row = 0; row < 6; row++) {
            if ((bits >> row & 1) == 1) {
              pixels[(top + row) * width + x] = colour;
            }
          }
        }
      }
    }
    assertThat(end).isEqualTo(picture.group(3).length());
    assertThat(Arrays.asList(pixels)).doesNotContainNull();
    return new Drawn(width, height, pixels);
  }

  private static int percent(String value) {
    return Math.round(255f * Integer.parseInt(value) / 100);
  }
}
