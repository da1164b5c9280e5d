package org.mmgpt.data.report;

import java.util.List;
import org.mmgpt.data.Sample;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.ImageTransform;

/** One HTML file that needs nothing else: samples with what is learned coloured, and pictures. */
public final class PreviewPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Data preview</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
        padding: 0 1rem; color: #222; background: #fff }
      section { border: 1px solid #ccc; border-radius: .5rem; padding: .8rem; margin: 1rem 0 }
      h2 { font-size: 1rem; margin: 0; color: #555; overflow-wrap: anywhere }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 0 }
      img { width: 224px; height: 224px; image-rendering: pixelated; margin: .5rem .5rem 0 0 }
      mark { background: #bdeccb; color: inherit }
      @media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd }
        h2 { color: #aaa } mark { background: #0b5c2b } }
      </style></head>
      <body>
      <h1>Data preview</h1>
      <p>What is <mark>marked</mark> is learned. Pictures are as the model sees them: resized,
      cropped, normalised, and brought back.</p>
      """;

  private PreviewPage() {}

  /**
   * One sample of the page.
   *
   * @param place which record of which file it is
   */
  public record Shown(String place, Rendering rendering, Sample sample) {}

  /** The page. */
  public static String html(List<Shown> samples, ImageTransform transform) {
    var page = new StringBuilder(HEAD);
    for (var shown : samples) {
      page.append(
          "<section><h2>%s, %d tokens, %d learned</h2>\n"
              .formatted(
                  Html.escape(shown.place()),
                  shown.rendering().tokens(),
                  shown.rendering().learned()));
      for (float[] pixels : shown.sample().pixels()) {
        page.append("<img alt=\"A picture of this sample\" src=\"")
            .append(Html.source(png(pixels, transform)))
            .append("\">\n");
      }
      page.append("<pre>");
      for (var run : shown.rendering().runs()) {
        page.append(run.learned() ? "<mark>" : "")
            .append(Html.escape(run.text()))
            .append(run.learned() ? "</mark>" : "");
      }
      page.append("</pre></section>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static byte[] png(float[] pixels, ImageTransform transform) {
    int size = transform.size();
    var rgb = new byte[3 * size * size];
    for (int i = 0; i < size * size; i++) {
      for (int c = 0; c < 3; c++) {
        float value = pixels[c * size * size + i] * transform.std()[c] + transform.mean()[c];
        rgb[3 * i + c] = (byte) Math.clamp(Math.round(255 * value), 0, 255);
      }
    }
    return Image.of(size, size, rgb).png();
  }
}
