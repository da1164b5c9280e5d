package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions that {@code /v1/responses} is told to call, by OpenAI's own client and without it. */
class ResponsesCallsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String TOOLS =
      """
      [{"type": "function", "name": "paint", "description": "Paints a shape.", "strict": true,
        "parameters": {"type": "object", "required": ["colour"], "additionalProperties": false,
          "properties": {"colour": {"enum": ["red", "blue"]}}}},
       {"type": "function", "name": "stop", "parameters": null, "strict": null}]
      """;

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

  private static ResponseCreateParams.Builder painting() {
    return ResponseCreateParams.builder()
        .model("tiny")
        .input("Paint me something.")
        .addTool(Paint.class)
        .toolChoice(ToolChoiceFunction.builder().name("paint").build())
        .maxOutputTokens(60);
  }

  private static ResponseFunctionToolCall call(Response response) {
    assertThat(response.output()).hasSize(1);
    return response.output().getFirst().asFunctionCall();
  }

  @Test
  void theFunctionThatIsNamedIsCalled() {
    Response whole = client.responses().create(painting().build());
    assertThat(call(whole).name()).isEqualTo("paint");
    assertThat(call(whole).arguments(Paint.class).colour).isNotNull();
    assertThat(call(whole).callId()).isNotEmpty();

    var streamed = ResponseAccumulator.create();
    var arguments = new StringBuilder();
    try (var stream = client.responses().createStreaming(painting().build())) {
      stream.stream()
          .peek(streamed::accumulate)
          .forEach(
              event ->
                  event
                      .functionCallArgumentsDelta()
                      .ifPresent(piece -> arguments.append(piece.delta())));
    }
    assertThat(arguments).hasToString(call(whole).arguments());
    assertThat(call(streamed.response()).arguments()).isEqualTo(call(whole).arguments());
    assertThat(call(streamed.response()).name()).isEqualTo("paint");
  }

  @Test
  void whatCameOfACallIsAskedAbout() {
    ResponseFunctionToolCall call = call(client.responses().create(painting().build()));
    List<ResponseInputItem> said =
        List.of(
            ResponseInputItem.ofFunctionCall(call),
            ResponseInputItem.ofFunctionCallOutput(
                ResponseInputItem.FunctionCallOutput.builder()
                    .callId(call.callId())
                    .output("done")
                    .build()));
    var next = painting().inputOfResponse(said).toolChoice(ToolChoiceOptions.AUTO).build();
    Response answer = client.responses().create(next);
    assertThat(answer.output().getFirst().isMessage()).isTrue(); // left to choose, it never calls
  }

  private static String body(String choice, String more) {
    return """
    {"model": "tiny", "input": "Do it.", "tools": %s, "tool_choice": %s %s}
    """
        .formatted(TOOLS, choice, more);
  }

  /** The name is what the model writes first, so the item can't be told of before. */
  @Test
  void aChosenFunctionsEventsComeInOrder() throws Exception {
    JsonNode whole = MAPPER.readTree(served.post("/v1/responses", body("\"required\"", "")).body());
    String stream = served.post("/v1/responses", body("\"required\"", ", \"stream\": true")).body();
    var types = new ArrayList<String>();
    var arguments = new StringBuilder();
    JsonNode last = MAPPER.nullNode();
    int number = 0;
    for (String line : stream.lines().filter(one -> one.startsWith("data: {")).toList()) {
      last = MAPPER.readTree(line.substring(6));
      assertThat(last.get("sequence_number").intValue()).isEqualTo(number++);
      types.add(last.get("type").textValue().substring("response.".length()));
      arguments.append(last.path("delta").asText(""));
    }
    assertThat(types.stream().distinct())
        .containsExactly(
            "created",
            "in_progress",
            "output_item.added",
            "function_call_arguments.delta",
            "function_call_arguments.done",
            "output_item.done",
            "completed");
    JsonNode call = whole.at("/output/0");
    assertThat(call.get("type").textValue()).isEqualTo("function_call");
    assertThat(call.get("status").textValue()).isEqualTo("completed");
    assertThat(arguments).hasToString(call.get("arguments").textValue());
    assertThat(last.at("/response/output/0/name")).isEqualTo(call.get("name"));
    assertThat(whole.get("tools")).isEqualTo(MAPPER.readTree(TOOLS));
    assertThat(whole.get("tool_choice").textValue()).isEqualTo("required");
  }

  @Test
  void onlyFunctionsThatAreAllowed() throws Exception {
    String allowed =
        """
        {"type": "allowed_tools", "mode": "required",
         "tools": [{"type": "function", "name": "stop"}]}
        """;
    JsonNode answer = MAPPER.readTree(served.post("/v1/responses", body(allowed, "")).body());
    assertThat(answer.at("/output/0/name").textValue()).isEqualTo("stop");
    assertThat(answer.at("/output/0/arguments").textValue()).isEqualTo("{}");
  }

  /** The calls of one answer are together, and each result goes to its call. */
  @Test
  void severalCallsAndTheirResults() throws Exception {
    String body =
        """
        {"model": "tiny", "tool_choice": "none", "tools": %s, "input": [
         {"role": "user", "content": "Do it."},
         {"type": "function_call", "call_id": "a", "name": "paint", "arguments": "{}", "id": "fc_1"},
         {"type": "function_call", "call_id": "b", "name": "stop", "arguments": "{}"},
         {"type": "function_call_output", "call_id": "b", "output": "stopped"},
         {"type": "function_call_output", "call_id": "a",
          "output": [{"type": "input_text", "text": "painted"}]}]}
        """;
    var answer = served.post("/v1/responses", body.formatted(TOOLS));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String unknown =
        body.formatted(TOOLS)
            .replace("\"call_id\": \"a\", \"name\"", "\"call_id\": \"c\", \"name\"");
    assertThat(served.post("/v1/responses", unknown).statusCode()).isEqualTo(400);
  }

  /** There is no call without its name, and half of its arguments are said to be half. */
  @Test
  void whatIsCutShortIsIncomplete() throws Exception {
    for (String more :
        List.of(", \"max_output_tokens\": 1", ", \"max_output_tokens\": 1, \"stream\": true")) {
      String answer = served.post("/v1/responses", body("\"required\"", more)).body();
      assertThat(answer).contains("\"max_output_tokens\"").contains("\"incomplete\"");
    }
  }
}
