package org.mmgpt.tests.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mmgpt.data.world.Scene;
import org.mmgpt.data.world.ScenePainter;
import org.mmgpt.tests.Chromium;

/** The chat page in the distribution's Chromium. Screenshots are left in target/screenshots. */
class PageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private static ServedModel served;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.orSkip();
    served = ServedModel.start();
    Files.createDirectories(SCREENSHOTS);
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      chromium.close();
      served.close();
    }
  }

  @BeforeEach
  void open() {
    open(1100, 800, ColorScheme.LIGHT);
  }

  private void open(int width, int height, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(served.url());
    assertThat(page.locator("#model option")).hasCount(2);
    page.locator("#model").selectOption("tiny");
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).as("errors in the browser's console").isEmpty();
  }

  private void shoot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private static FilePayload picture() throws Exception {
    var random = new SplittableRandom(4);
    var png = new ByteArrayOutputStream();
    ImageIO.write(ScenePainter.paint(Scene.random(random), random), "png", png);
    return new FilePayload("scene.png", "image/png", png.toByteArray());
  }

  private Locator answers() {
    return page.locator(".message.assistant:not(.streaming)");
  }

  private void ask(String question) {
    page.locator("#question").fill(question);
    page.locator("#question").press("Enter");
  }

  @Test
  void aPictureIsSentAndTheAnswerStreamsAndOutlivesAReload() throws Exception {
    page.locator("#file").setInputFiles(picture());
    assertThat(page.locator("#attached img")).hasCount(1);
    ask("How many shapes are there?");
    assertThat(answers()).hasCount(1);
    assertThat(page.locator(".message.user img")).hasCount(1);
    ask("And which colours do they have?");
    assertThat(answers()).hasCount(2);
    assertThat(answers().last().locator(".meta")).containsText("token");
    shoot("light");
    List<String> said = page.locator(".bubble").allTextContents();
    page.reload();
    assertThat(answers()).hasCount(2);
    assertThat(page.locator(".bubble").allTextContents()).isEqualTo(said);
    assertThat(page.locator(".message.user img")).hasCount(1);
  }

  @Test
  void anAnswerCanBeStoppedAndTriedAgain() throws Exception {
    page.evaluate(
        """
        () => {
          const real = window.fetch;
          window.fetch = (url, options) => {
            if (options?.body?.includes('"stream":true')) { // an answer without an end
              const body = {...JSON.parse(options.body), max_tokens: 400, logit_bias: {2: -100}};
              options = {...options, body: JSON.stringify(body)};
            }
            return real(url, options);
          };
          // The tiny model says 400 tokens within a blink of Playwright: the page itself reacts.
          window.onceStreaming = (action) =>
            new MutationObserver((changes, observer) => {
              if (document.querySelector('.message.streaming .bubble')?.textContent) {
                observer.disconnect();
                action();
              }
            }).observe(document.body, {childList: true, subtree: true, characterData: true});
        }
        """);
    page.evaluate("() => onceStreaming(() => document.getElementById('stop').click())");
    ask("Tell me a very long story.");
    assertThat(answers()).hasCount(1);
    assertThat(answers().locator(".meta")).containsText("stopped");
    for (int i = 0; i < 100 && served.metric("mmgpt_answers_running") > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(served.metric("mmgpt_answers_running")).isZero();
    page.evaluate(
        """
        () => onceStreaming(() =>
            document.activeElement.dispatchEvent(
                new KeyboardEvent('keydown', {key: 'Escape', bubbles: true})))
        """);
    page.getByText("Retry").click();
    assertThat(answers()).hasCount(1);
    assertThat(answers().locator(".meta")).containsText("stopped");
  }

  @Test
  void whatIsSaidIsNeverHtml() {
    String wicked = "<img src=x onerror=\"document.title='broken'\"> **bold** `<b>code</b>`";
    page.evaluate(
        """
        async (wicked) => {
          const {render} = await import('/markdown.js');
          document.getElementById('messages').append(...render(wicked));
        }
        """,
        wicked);
    assertThat(page.locator("#messages img")).hasCount(0);
    assertThat(page.locator("#messages strong")).hasText("bold");
    assertThat(page.locator("#messages code")).hasText("<b>code</b>");
    assertThat(page.title()).isEqualTo("MultiModal-GPT");
  }

  @Test
  void theActualPromptIsShown() {
    ask("What is a triangle?");
    assertThat(answers()).hasCount(1);
    page.locator("#settings-open").click();
    page.locator("#show-prompt").click();
    assertThat(page.locator("#prompt")).containsText("### Instruction:\nWhat is a triangle?");
    shoot("settings");
  }

  @Test
  void aConversationIsTakenAlongAndBroughtBack() throws Exception {
    ask("What is a triangle?");
    assertThat(answers()).hasCount(1);
    page.locator("#settings-open").click();
    var download = page.waitForDownload(() -> page.locator("#export").click());
    page.keyboard().press("Escape");
    page.locator("#new").click();
    assertThat(page.locator(".message")).hasCount(0);
    page.locator("#import-file").setInputFiles(download.path());
    assertThat(page.locator(".message")).hasCount(2);
  }

  @Test
  void itLooksRightInTheDarkAndOnAPhone() throws Exception {
    open(1100, 800, ColorScheme.DARK);
    page.locator("#file").setInputFiles(picture());
    ask("How many shapes are there?");
    assertThat(answers()).hasCount(1);
    page.locator("#file").setInputFiles(picture());
    shoot("dark");
    open(390, 780, ColorScheme.LIGHT);
    page.locator("#file").setInputFiles(picture());
    ask("How many shapes are there?");
    assertThat(answers()).hasCount(1);
    shoot("phone");
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(false);
  }
}
