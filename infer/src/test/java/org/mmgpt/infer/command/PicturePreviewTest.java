package org.mmgpt.infer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.image.Image;

class PicturePreviewTest {
  /** Red over blue: one character has both. */
  private static final Image TWO = Image.of(1, 2, new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 255});

  @Test
  void twoPixelsAreOneCharacter() {
    String shown = PicturePreview.of(TWO, Map.of("TERM", "xterm-256color"), false, 1);
    assertThat(shown).isEqualTo("\u001b[38;2;255;0;0;48;2;0;0;255m▀\u001b[0m\n");
  }

  @Test
  void aTerminalWithoutColoursIsSparedTheirCodes() {
    assertThat(PicturePreview.of(TWO, Map.of("TERM", "dumb"), false, 80)).isEmpty();
    assertThat(PicturePreview.of(TWO, Map.of(), false, 80)).isEmpty();
  }

  @Test
  void aTerminalThatShowsPicturesGetsThePicture() {
    String shown = PicturePreview.of(TWO, Map.of("TERM", "xterm-kitty"), true, 80);
    assertThat(shown).startsWith("\u001b_Ga=T,f=24,s=1,v=2,m=0;/wAAAAD/").endsWith("\u001b\\\n");
  }

  @Test
  void aTerminalThatDrawsSixelsGetsSixels() {
    String shown = PicturePreview.of(TWO, Map.of("TERM", "xterm-256color"), true, 80);
    assertThat(shown).startsWith("\u001bP0;1;0q\"1;1;1;2").endsWith("\u001b\\\n");
  }
}
