package org.mmgpt.train.report;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.mmgpt.data.image.Png;

/** A chart as the bytes of a PNG, on machines that have a font to letter it with. */
public final class PlotImage {
  /** Nothing else of a run needs fonts, and containers often have none. */
  public static final class NoFontsException extends IOException {
    private static final long serialVersionUID = 1;

    private NoFontsException(Throwable cause) {
      super(
          "this machine has no fonts for plots; install some (Debian: apt install fontconfig"
              + " fonts-dejavu-core)",
          cause);
    }
  }

  private PlotImage() {}

  /** Whether this machine has any. */
  public static boolean hasFonts() {
    try {
      requireFonts();
      return true;
    } catch (NoFontsException e) {
      return false;
    }
  }

  /**
   * @throws NoFontsException if there are none on this machine
   */
  public static byte[] png(Chart<?, ?> chart) throws IOException {
    requireFonts();
    return Png.of(BitmapEncoder.getBufferedImage(chart));
  }

  /** Java throws different things at different releases where it finds no font. */
  private static void requireFonts() throws NoFontsException {
    try {
      if (GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
          == 0) {
        throw new NoFontsException(null);
      }
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new NoFontsException(e);
    }
  }
}
