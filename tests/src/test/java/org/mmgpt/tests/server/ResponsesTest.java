package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/responses}, which newer clients ask first, by OpenAI's own client and without it. */
class ResponsesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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

  private static ResponseCreateParams.Builder ask(String question) {
    return ResponseCreateParams.builder()
        .model("tiny")
        .instructions("Be brief.")
        .input(question)
        .maxOutputTokens(16);
  }

  private static String text(Response response) {
    return response.output().stream()
        .flatMap(item -> item.message().stream())
        .flatMap(message -> message.content().stream())
        .flatMap(part -> part.outputText().stream())
        .map(part -> part.text())
        .collect(Collectors.joining());
  }

  @Test
  void saysWhatAChatSays() {
    var chat =
        client
            .chat()
            .completions()
            .create(
                ChatCompletionCreateParams.builder()
                    .model("tiny")
                    .addSystemMessage("Be brief.")
                    .addUserMessage("Tell me about shapes.")
                    .maxCompletionTokens(16)
                    .build());
    Response response = client.responses().create(ask("Tell me about shapes.").build());
    assertThat(text(response))
        .isEqualTo(chat.choices().getFirst().message().content().orElseThrow());
    assertThat(response.usage().orElseThrow().inputTokens())
        .isEqualTo(chat.usage().orElseThrow().promptTokens());
  }

  @Test
  void streamsTheSame() {
    Response whole = client.responses().create(ask("Tell me about shapes.").build());
    var streamed = ResponseAccumulator.create();
    var said = new StringBuilder();
    try (var stream = client.responses().createStreaming(ask("Tell me about shapes.").build())) {
      stream.stream()
          .peek(streamed::accumulate)
          .forEach(event -> event.outputTextDelta().ifPresent(piece -> said.append(piece.delta())));
    }
    assertThat(said).hasToString(text(whole));
    assertThat(text(streamed.response())).isEqualTo(text(whole));
    assertThat(streamed.response().status()).isEqualTo(whole.status());
    assertThat(streamed.response().usage().orElseThrow().outputTokens())
        .isEqualTo(whole.usage().orElseThrow().outputTokens());
  }

  private static JsonNode post(String fields) throws Exception {
    String body = "{\"model\": \"tiny\", \"max_output_tokens\": 20, %s}".formatted(fields);
    return MAPPER.readTree(served.post("/v1/responses", body).body());
  }

  @Test
  void keepsToASchemaAndSaysWhenItIsCutShort() throws Exception {
    JsonNode answer =
        post(
            """
            "input": "x", "text": {"format": {"type": "json_schema", "name": "s", "schema":
             {"enum": ["red", "blue"]}}}
            """);
    assertThat(answer.at("/output/0/content/0/text").textValue()).isIn("\"red\"", "\"blue\"");
    assertThat(answer.get("status").textValue()).isEqualTo("completed");
    JsonNode cut =
        post("\"input\": \"Tell me about shapes.\", \"instructions\": \"Go on.\"")
            .get("incomplete_details");
    assertThat(cut.isNull() || cut.get("reason").textValue().equals("max_output_tokens")).isTrue();
  }

  @Test
  void takesACallAndWhatCameOfIt() throws Exception {
    JsonNode answer =
        post(
            """
            "input": [{"role": "user", "content": [{"type": "input_text", "text": "Do it."}]},
             {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
             {"type": "function_call_output", "call_id": "c", "output": "7"}]
            """);
    assertThat(answer.at("/output/0/content/0/text").isTextual()).as("%s", answer).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"input\": 5",
        "\"input\": []",
        "\"input\": [{\"type\": \"reasoning\"}]",
        "\"input\": \"x\", \"previous_response_id\": \"resp_1\"",
        "\"input\": \"x\", \"reasoning\": {\"effort\": \"low\"}",
        "\"input\": \"x\", \"tool_choice\": \"required\"",
        "\"input\": \"x\", \"tool_choice\": {\"type\": \"function\", \"name\": \"f\"}",
        "\"input\": \"x\", \"tool_choice\": {\"type\": \"type\"}",
        "\"input\": \"x\", \"tools\": [{\"type\": \"web_search\"}]",
        "\"input\": \"x\", \"tools\": [{\"type\": \"function\"}]",
        "\"input\": \"x\", \"tools\": {\"type\": \"function\"}",
        "\"input\": \"x\", \"truncation\": \"auto\"",
        "\"input\": [{\"role\": \"user\", \"content\": [{\"type\": \"input_file\"}]}]"
      })
  void whatIsRefused(String fields) throws Exception {
    assertThat(post(fields).at("/error/type").asText()).isEqualTo("invalid_request_error");
  }
}
