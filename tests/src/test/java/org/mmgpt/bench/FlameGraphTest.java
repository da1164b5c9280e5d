package org.mmgpt.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.tests.Chromium;

/** flame.html in a browser. A screenshot is left in target/screenshots. */
class FlameGraphTest {
  @TempDir private Path folder;

  @Test
  void aClickWidensAFrameAndASecondOneBringsEverythingBack() throws Exception {
    Path file = folder.resolve("flame.html");
    Files.writeString(file, FlameGraph.of(List.of(profile("one"), profile("other"))));
    try (var chromium = Chromium.orSkip()) {
      Page page = chromium.page();
      page.navigate(file.toUri().toString());
      Locator graph = page.locator(".graph").first();
      Locator attention = graph.getByText("LlamaAttention.forward");
      Locator mlp = graph.getByText("LlamaMlp.forward");
      double all = width(graph);
      assertThat(width(attention)).isCloseTo(0.25 * all, within(0.02 * all));
      assertThat(width(mlp)).isCloseTo(0.75 * all, within(0.02 * all));

      attention.click();
      assertThat(mlp).isHidden();
      assertThat(width(attention)).isCloseTo(all, within(0.02 * all));
      Locator inIt = graph.getByText("AtenCalls.addmm");
      assertThat(width(inIt)).isCloseTo(all, within(0.02 * all));
      assertThat(page.getByText("LlamaMlp.forward").nth(1)).isVisible(); // the other graph's
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "flame.png")));

      inIt.click();
      inIt.click();
      assertThat(mlp).isVisible();
      assertThat(width(attention)).isCloseTo(0.25 * all, within(0.02 * all));
    }
  }

  private static double width(Locator locator) {
    return locator.boundingBox().width;
  }

  private static Profile profile(String row) {
    return new Profile(
        row,
        new LinkedHashMap<>(
            Map.of(
                "org.mmgpt.model.LlamaAttention.forward;org.mmgpt.torch.ffi.AtenCalls.addmm", 25L,
                "org.mmgpt.model.LlamaMlp.forward;org.mmgpt.torch.ffi.AtenCalls.mul", 75L)));
  }
}
