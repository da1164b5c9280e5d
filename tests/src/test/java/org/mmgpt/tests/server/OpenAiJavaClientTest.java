package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.openai.client.OpenAIClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.CompletionChoice;
import com.openai.models.completions.CompletionCreateParams;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.tokenizer.MarkedText;
import org.mmgpt.data.world.Scene;
import org.mmgpt.data.world.ScenePainter;
import org.mmgpt.infer.Prompt;

/** OpenAI's own client for Java, as it comes from Maven Central, against our server. */
class OpenAiJavaClientTest {
  private static ServedModel served;
  private static OpenAIClient client;

  @BeforeAll
  static void start() {
    served = ServedModel.start();
    client = served.openAiClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    served.close();
  }

  private static ChatCompletionCreateParams.Builder ask(String question) {
    return ChatCompletionCreateParams.builder()
        .model("tiny")
        .addUserMessage(question)
        .maxCompletionTokens(12);
  }

  @Test
  void listsTheModelAndItsAdapters() {
    assertThat(client.models().list().data())
        .extracting(m -> m.id())
        .containsExactly("tiny", "red");
    assertThat(client.models().retrieve("red").id()).isEqualTo("red");
  }

  @Test
  void answersAsTheModelDoesWithoutAServer() {
    var completion = client.chat().completions().create(ask("What is a triangle?").build());
    var choice = completion.choices().getFirst();
    var config = served.gpt().defaultConfig().withMaxNewTokens(12);
    var answer = served.gpt().generate(Prompt.instruction("What is a triangle?"), config);
    assertThat(choice.message().content().orElseThrow().strip()).isEqualTo(answer.text());
    var usage = completion.usage().orElseThrow();
    assertThat(usage.promptTokens()).isEqualTo(answer.promptTokens());
    assertThat(usage.completionTokens()).isEqualTo(answer.generation().tokens().length);
    assertThat(usage.totalTokens()).isEqualTo(usage.promptTokens() + usage.completionTokens());
  }

  @Test
  void anAdapterAnswersUnderItsName() {
    var params = ask("What is a triangle?").logitBias(noEnd()).build();
    var base = client.chat().completions().create(params);
    var adapted = client.chat().completions().create(params.toBuilder().model("red").build());
    assertThat(adapted.model()).isEqualTo("red");
    assertThat(adapted.choices().getFirst().message().content())
        .isNotEqualTo(base.choices().getFirst().message().content());
  }

  private static ChatCompletionCreateParams.LogitBias noEnd() {
    return ChatCompletionCreateParams.LogitBias.builder()
        .putAdditionalProperty("2", com.openai.core.JsonValue.from(-100))
        .build();
  }

  @Test
  void streamsTheSameTextAndItsUsage() throws Exception {
    var params = ask("Tell me about shapes.").logitBias(noEnd()).build();
    String whole =
        client.chat().completions().create(params).choices().getFirst().message().content().get();
    var streaming =
        params.toBuilder()
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .build();
    List<ChatCompletionChunk> chunks = new ArrayList<>();
    try (var stream = client.chat().completions().createStreaming(streaming)) {
      stream.stream().forEach(chunks::add);
    }
    String streamed =
        chunks.stream()
            .flatMap(chunk -> chunk.choices().stream())
            .flatMap(choice -> choice.delta().content().stream())
            .collect(Collectors.joining());
    assertThat(streamed).isEqualTo(whole).isNotEmpty();
    assertThat(chunks.getLast().usage().orElseThrow().completionTokens()).isEqualTo(12);
    // OpenAI's other chunks have the field too, without a value.
    assertThat(chunks.getFirst()._usage().isNull()).isTrue();
    assertThat(
            chunks.stream()
                .flatMap(c -> c.choices().stream())
                .flatMap(c -> c.finishReason().stream()))
        .hasSize(1);
  }

  @Test
  void looksAtThePictureItIsSent() throws Exception {
    var random = new SplittableRandom(4);
    BufferedImage scene = ScenePainter.paint(Scene.random(random), random);
    var png = new ByteArrayOutputStream();
    ImageIO.write(scene, "png", png);
    String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    var parts =
        List.of(
            ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text("How many shapes are there?").build()),
            ChatCompletionContentPart.ofImageUrl(
                ChatCompletionContentPartImage.builder()
                    .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder().url(url).build())
                    .build()));
    var params =
        ChatCompletionCreateParams.builder()
            .model("red")
            .addUserMessageOfArrayOfContentParts(parts)
            .maxCompletionTokens(10)
            .build();
    Image picture = Image.decode(png.toByteArray(), "scene");
    var prompt = Prompt.instruction("How many shapes are there?", picture).withAdapter("red");
    var expected = served.gpt().generate(prompt, served.gpt().defaultConfig().withMaxNewTokens(10));
    var answer = client.chat().completions().create(params).choices().getFirst();
    assertThat(answer.message().content().orElseThrow().strip()).isEqualTo(expected.text());
  }

  @Test
  void givesSeveralAnswersWithProbabilities() {
    var params =
        ask("Say a word.").n(3).temperature(1.5).seed(5).logprobs(true).topLogprobs(2).build();
    var first = client.chat().completions().create(params);
    assertThat(first.choices()).hasSize(3);
    assertThat(first.choices().stream().map(c -> c.message().content()).distinct().count())
        .isGreaterThan(1);
    var tokens = first.choices().getFirst().logprobs().orElseThrow().content().orElseThrow();
    assertThat(tokens).allSatisfy(token -> assertThat(token.topLogprobs()).hasSize(2));
    var again = client.chat().completions().create(params);
    assertThat(again.choices().stream().map(c -> c.message().content()))
        .containsExactlyElementsOf(
            first.choices().stream().map(c -> c.message().content()).toList());
  }

  @Test
  void completesPlainText() {
    var params =
        CompletionCreateParams.builder().model("tiny").prompt("The sky is").maxTokens(5).build();
    var config = served.gpt().defaultConfig().withMaxNewTokens(5);
    var prompt = new Prompt(MarkedText.empty().plain("The sky is"), List.of());
    assertThat(client.completions().create(params).choices().getFirst().text().strip())
        .isEqualTo(served.gpt().generate(prompt, config).text());
  }

  /** Programs that score texts ask so: tokens, the prompt's probabilities, and a token more. */
  @Test
  void scoresThePromptsItIsSentAsTokens() {
    var one = List.of(1L, 100L, 200L, 300L);
    var other = List.of(1L, 100L, 200L, 301L, 302L);
    var params =
        CompletionCreateParams.builder()
            .model("tiny")
            .promptOfArrayOfTokenArrays(List.of(one, other))
            .echo(true)
            .logprobs(1)
            .maxTokens(1)
            .build();
    var choices = client.completions().create(params).choices();
    assertThat(choices).hasSize(2);
    for (int i = 0; i < 2; i++) {
      int length = i == 0 ? one.size() : other.size();
      assertThat(logprobs(choices.get(i))).hasSize(length + 1);
      assertThat(logprobs(choices.get(i)).getFirst()).isNull();
      assertThat(choices.get(i).logprobs().orElseThrow().textOffset().orElseThrow())
          .hasSize(length + 1)
          .isSorted();
    }
    // What is alike so far is as probable, and a prompt scored alone is scored the same.
    var alone = params.toBuilder().promptOfArrayOfTokens(other).maxTokens(0).build();
    var scored = client.completions().create(alone);
    assertThat(scored.usage().orElseThrow().completionTokens()).isZero();
    List<Double> values = logprobs(scored.choices().getFirst());
    assertThat(values).hasSize(other.size());
    for (int place = 1; place < other.size(); place++) {
      for (var choice : choices.subList(place < 3 ? 0 : 1, 2)) {
        assertThat(logprobs(choice).get(place)).isCloseTo(values.get(place), within(1e-3));
      }
    }
    var said = client.completions().create(params.toBuilder().prompt("The sky is").build());
    assertThat(said.choices().getFirst().text()).startsWith("The sky is");
  }

  private static List<Double> logprobs(CompletionChoice choice) {
    return choice.logprobs().orElseThrow().tokenLogprobs().orElseThrow();
  }

  /** More than eight were refused, while programs that score texts send 16 or 64. */
  @Test
  void manyPromptsOfOneRequest() {
    var params =
        CompletionCreateParams.builder()
            .model("tiny")
            .promptOfArrayOfTokenArrays(Collections.nCopies(64, List.of(1L, 100L, 200L)))
            .echo(true)
            .logprobs(1)
            .maxTokens(1)
            .build();
    assertThat(client.completions().create(params).choices())
        .hasSize(64)
        .extracting(OpenAiJavaClientTest::logprobs)
        .allSatisfy(values -> assertThat(values).hasSize(4));
    var more = Collections.nCopies(65, List.of(1L));
    assertThatThrownBy(
            () ->
                client
                    .completions()
                    .create(params.toBuilder().promptOfArrayOfTokenArrays(more).build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("at most 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "[[]]", "[1, -1]", "[99999999]", "[[1], \"a\"]", "[1.5]", "[1, [2]]"})
  void tokensThatAreNone(String prompt) throws Exception {
    String body = "{\"model\": \"tiny\", \"prompt\": %s}".formatted(prompt);
    var refused = served.post("/v1/completions", body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("'prompt");
  }

  @Test
  void stopsBeforeAStopString() {
    var params = ask("Tell me about shapes.").logitBias(noEnd()).build();
    String whole =
        client.chat().completions().create(params).choices().getFirst().message().content().get();
    String stop = whole.substring(whole.length() / 2, whole.length() / 2 + 2);
    var stopped = client.chat().completions().create(params.toBuilder().stop(stop).build());
    var choice = stopped.choices().getFirst();
    assertThat(choice.message().content().orElseThrow())
        .isEqualTo(whole.substring(0, whole.indexOf(stop)));
    assertThat(choice.finishReason().asString()).isEqualTo("stop");
  }

  @Test
  void errorsAreTheClientsOwnExceptions() {
    assertThatThrownBy(() -> client.chat().completions().create(ask("?").model("nobody").build()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> client.chat().completions().create(ask("word ".repeat(900)).build()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("tokens");
  }

  @Test
  void picturesOfTheWrongKindAreRefusedInFixedWords() throws Exception {
    assertThat(ImageIO.read(new ByteArrayInputStream(new byte[0]))).isNull();
    String body =
        """
        {"model": "tiny", "messages": [{"role": "user", "content": [
          {"type": "image_url", "image_url": {"url": "data:image/png;base64,%s"}}]}]}
        """;
    assertThat(served.post("/v1/chat/completions", body.formatted("")).statusCode()).isEqualTo(400);
    var broken = served.post("/v1/chat/completions", body.formatted("AAAA"));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("could not be decoded").doesNotContain("Exception");
  }

  /** The answer's first space was lost, so that prompt and answer read as one word. */
  @Test
  void aCompletionGoesOnWhereItsPromptEnds() {
    var params =
        CompletionCreateParams.builder()
            .model("tiny")
            .prompt("A triangle has")
            .maxTokens(6)
            .logprobs(0)
            .build();
    var alone = client.completions().create(params).choices().getFirst();
    var echoed =
        client.completions().create(params.toBuilder().echo(true).build()).choices().getFirst();
    assertThat(echoed.text()).isEqualTo("A triangle has" + alone.text());
    var tokens = alone.logprobs().orElseThrow();
    assertThat(String.join("", tokens.tokens().orElseThrow())).isEqualTo(alone.text());
    assertThat(tokens.textOffset().orElseThrow().get(1))
        .isEqualTo(tokens.tokens().orElseThrow().getFirst().length());
    var streamed = new StringBuilder();
    try (var stream = client.completions().createStreaming(params)) {
      stream.stream().forEach(chunk -> streamed.append(chunk.choices().getFirst().text()));
    }
    assertThat(streamed).hasToString(alone.text());
    assertThat(alone.text()).startsWith(" ");
  }

  /** As load generators ask. The model is told to end at once, and goes on. */
  @Test
  void anAnswerOfAGivenLength() throws Exception {
    String body =
        """
        {"model": "tiny", "prompt": "A", "max_tokens": 5, "logit_bias": {"2": 100}, "ignore_eos": %s}\
        """;
    assertThat(served.post("/v1/completions", body.formatted(false)).body())
        .contains("\"completion_tokens\":1,", "\"finish_reason\":\"stop\"");
    assertThat(served.post("/v1/completions", body.formatted(true)).body())
        .contains("\"completion_tokens\":5,", "\"finish_reason\":\"length\"");
    var json =
        """
        {"model": "tiny", "messages": [{"role": "user", "content": "A"}], "ignore_eos": true,
         "response_format": {"type": "json_object"}}\
        """;
    assertThat(served.post("/v1/chat/completions", json).body())
        .contains("'ignore_eos' goes with no JSON");
  }

  @Test
  void severalPromptsOfOneCompletion() {
    var params =
        CompletionCreateParams.builder()
            .model("tiny")
            .promptOfArrayOfStrings(List.of("Red is", "A triangle has"))
            .n(2)
            .maxTokens(5)
            .build();
    var several = client.completions().create(params);
    assertThat(several.choices()).extracting(c -> c.index()).containsExactly(0L, 1L, 2L, 3L);
    for (int i = 0; i < 2; i++) {
      String prompt = i == 0 ? "Red is" : "A triangle has";
      var alone = client.completions().create(params.toBuilder().prompt(prompt).n(1).build());
      assertThat(several.choices().get(2 * i).text())
          .isEqualTo(several.choices().get(2 * i + 1).text()) // greedy
          .isEqualTo(alone.choices().getFirst().text());
    }
  }
}
