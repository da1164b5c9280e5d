package org.mmgpt.tests.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
              return real(url, options).then(slowly);
            }
            return real(url, options);
          };
          // The tiny model says 400 tokens in 30 ms, and a busy browser once got them at one go: they
          // come a little at a time, and the page itself reacts, not Playwright.
          const slowly = (response) => new Response(
            response.body.pipeThrough(new TransformStream({
              async transform(chunk, out) {
                for (let i = 0; i < chunk.length; i += 300) {
                  out.enqueue(chunk.slice(i, i + 300));
                  await new Promise((resolve) => setTimeout(resolve, 2));
                }
              }
            })), response);
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
          document.getElementById('messages').append(render(wicked));
        }
        """,
        wicked);
    assertThat(page.locator("#messages img")).hasCount(0);
    assertThat(page.locator("#messages strong")).hasText("bold");
    assertThat(page.locator("#messages code")).hasText("<b>code</b>");
    assertThat(page.title()).isEqualTo("MultiModal-GPT");
  }

  /** A fetch whose answer comes word by word, and doesn't end by itself. */
  private void slowAnswers() {
    page.evaluate(
        """
        () => {
          const real = window.fetch;
          const event = (i) => 'data: ' + JSON.stringify(
              {choices: [{delta: {content: `word${i} `}}]}) + '\\n\\n';
          window.fetch = (url, options) => options?.body?.includes('"stream":true')
            ? Promise.resolve(new Response(new ReadableStream({
                async start(stream) {
                  options.signal.addEventListener('abort', () => stream.error(options.signal.reason));
                  for (let i = 0; !options.signal.aborted; i++) {
                    stream.enqueue(new TextEncoder().encode(event(i)));
                    await new Promise((resolve) => setTimeout(resolve, 50));
                  }
                },
              })))
            : real(url, options);
        }
        """);
  }

  /** The question was lost, and what had been answered; only whole answers were kept. */
  @Test
  void aReloadInTheMiddleOfAnAnswerLosesNothing() {
    slowAnswers();
    ask("Tell me a very long story.");
    assertThat(page.locator(".message.streaming")).containsText("word30");
    page.locator("#settings-open").click();
    page.keyboard().press("Escape"); // closes the settings and doesn't stop the answer
    assertThat(page.locator(".message.streaming")).hasCount(1);
    page.reload();
    assertThat(page.locator(".message.user")).containsText("Tell me a very long story.");
    assertThat(answers()).containsText("word5");
    assertThat(answers().locator(".meta")).containsText("cut off");
    page.getByText("Retry").click();
    assertThat(answers()).not().containsText("word5");
  }

  /** What was said before the server went was thrown away for the words that it had gone. */
  @Test
  void anAnswerThatIsCutOffIsKept() {
    page.route(
        "**/v1/chat/completions",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody(
                        "data: {\"choices\": [{\"delta\": {\"content\": \"It begins\"}}]}\n\n")));
    ask("Go on.");
    assertThat(answers()).containsText("It begins");
    assertThat(answers().locator(".meta")).containsText("cut off");
  }

  /** There was the error alone, and no way on but a new conversation. */
  @Test
  void aConversationThatHasBecomeTooLongGoesOnWithoutItsBeginning() {
    ask("red ".repeat(150) + "?");
    assertThat(answers()).hasCount(1);
    ask("blue ".repeat(350) + "?");
    assertThat(answers()).hasCount(2);
    assertThat(page.locator(".message.error")).hasCount(1);
    complaints.clear(); // of the browser, that the server has refused
    page.reload();
    shoot("too-long");
    page.getByText("Leave out the oldest question").click();
    assertThat(page.locator(".message.error")).hasCount(0);
    assertThat(answers()).hasCount(2);
    assertThat(answers().last().locator(".meta")).containsText("token");
    assertThat(page.locator(".message.forgotten")).hasCount(2);
    shoot("forgotten");
  }

  /**
   * Nine pictures are one too many, and every question after them was refused for them. An error
   * that was exported came back as an answer, which the model was shown.
   */
  @Test
  void aQuestionThatIsRefusedIsWrittenAnew() throws Exception {
    page.locator("#file")
        .setInputFiles(Collections.nCopies(9, picture()).toArray(FilePayload[]::new));
    assertThat(page.locator("#attached img")).hasCount(9);
    ask("How many shapes?");
    assertThat(page.locator(".message.error")).containsText("at most 8");
    complaints.clear(); // of the browser, that the server has refused
    page.locator("#settings-open").click();
    var download = page.waitForDownload(() -> page.locator("#export").click());
    page.keyboard().press("Escape");
    page.locator("#import-file").setInputFiles(download.path());
    assertThat(page.locator(".message.error")).hasCount(1);
    page.getByText("Edit question").click();
    assertThat(page.locator(".message")).hasCount(0);
    assertThat(page.locator("#question")).hasValue("How many shapes?");
    page.locator("#attached button").first().click();
    page.locator("#send").click();
    assertThat(answers().locator(".meta")).containsText("token");
    assertThat(page.locator(".message.error")).hasCount(0);
  }

  @Test
  void tablesAreTables() {
    page.evaluate(
        """
        async () => {
          const {render} = await import('/markdown.js');
          const text = 'Shapes:\\n\\n| Shape | Sides |\\n|:--|--:|\\n| a \\\\| b | **3** |\\n| c |\\n\\na | b';
          document.getElementById('messages').append(render(text));
        }
        """);
    assertThat(page.locator("#messages th")).hasText(new String[] {"Shape", "Sides"});
    assertThat(page.locator("#messages td")).hasText(new String[] {"a | b", "3", "c", ""});
    assertThat(page.locator("#messages p")).hasText(new String[] {"Shapes:", "a | b"});
  }

  /** A thousand messages were laid out a thousand times; a very long one overflowed the stack. */
  @Test
  void aLongConversationIsShownAtOnce() {
    String said = "{\"role\": \"assistant\", \"text\": \"%s\"}";
    String many = String.join(",", Collections.nCopies(1000, said.formatted("# a\\n".repeat(20))));
    String all =
        "{\"format\": \"mmgpt-conversation\", \"messages\": [%s, %s]}"
            .formatted(many, said.formatted("a\\n\\n".repeat(20_000)));
    page.locator("#import-file")
        .setInputFiles(new FilePayload("x.json", "application/json", all.getBytes(UTF_8)));
    assertThat(page.locator(".message")).hasCount(1001);
    assertThat(page.locator(".message:last-child p")).hasCount(20_000);
  }

  /** They wrote over each other's conversation. */
  @Test
  void twoTabsHaveConversationsOfTheirOwn() {
    ask("What is a triangle?");
    assertThat(answers()).hasCount(1);
    try (Page other = context.newPage()) {
      other.navigate(served.url());
      assertThat(other.locator(".message")).hasCount(2); // goes on with a copy
      other.locator("#new").click();
      other.reload();
      assertThat(other.locator("#model option")).hasCount(2);
      assertThat(other.locator(".message")).hasCount(0);
    }
    page.reload();
    assertThat(page.locator(".message")).hasCount(2);
  }

  @Test
  void aFileThatIsNoConversationChangesNothing() {
    ask("What is a triangle?");
    assertThat(answers()).hasCount(1);
    String wrapped = "{\"format\": \"mmgpt-conversation\", \"messages\": %s}";
    for (String file :
        List.of(
            "{",
            "null",
            wrapped.formatted("[null]"),
            wrapped.formatted("[{\"role\": \"user\", \"text\": \"x\", \"pictures\": 5}]"),
            wrapped.formatted(
                "[{\"role\": \"user\", \"text\": \"x\", \"pictures\":"
                    + " [\"http://evil/x.png\"]}]"))) {
      page.locator("#import-file")
          .setInputFiles(new FilePayload("x.json", "application/json", file.getBytes(UTF_8)));
      assertThat(page.locator("#status")).containsText("This file is not");
      assertThat(page.locator(".message")).hasCount(2);
      page.evaluate("document.getElementById('status').textContent = ''");
    }
  }

  /** By axe's rules for WCAG 2.1 A and AA, and its best practices. */
  @Test
  void itIsFitForScreenReadersAndTheKeyboard() throws Exception {
    page.locator("#file").setInputFiles(picture());
    page.route(
        "**/v1/chat/completions",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody(
                        "data: {\"choices\": [{\"delta\": {\"content\": \"# A\\n\\n1. b\\n\\n```\\n"
                            + "x".repeat(300)
                            + "\\n```\"}}]}\n\ndata: [DONE]\n\n")));
    ask("How many shapes are there?");
    assertThat(answers()).hasCount(1);
    page.locator("#file").setInputFiles(picture());
    assertThat(page.locator("#attached img")).hasCount(1);
    assertFitForAll();
    page.locator("#theme").click();
    assertFitForAll();
    page.locator("#settings-open").click();
    assertFitForAll();
  }

  private void assertFitForAll() {
    var violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(v -> v.getId() + " " + v.getNodes())).isEmpty();
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
