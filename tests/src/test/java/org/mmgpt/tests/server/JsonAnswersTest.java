package org.mmgpt.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code response_format}, by a model that has never seen a brace. */
class JsonAnswersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCENE =
      """
      {"type": "object", "additionalProperties": false, "required": ["shapes", "caption", "largest"],
       "properties": {
        "caption": {"type": "string", "maxLength": 20},
        "shapes": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"$ref": "#/$defs/shape"}},
        "largest": {"anyOf": [{"$ref": "#/$defs/shape"}, {"type": "null"}]}},
       "$defs": {"shape": {"type": "object", "required": ["colour", "sides"],
        "additionalProperties": false,
        "properties": {"colour": {"enum": ["red", "grün"]}, "sides": {"type": "integer"}}}}}
      """;

  private static ServedModel served;

  @BeforeAll
  static void start() {
    served = ServedModel.start();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode ask(String format, String more) throws Exception {
    String body =
        """
        {"model": "tiny", "response_format": %s, "messages":
         [{"role": "user", "content": "What is there?"}] %s}
        """
            .formatted(format, more);
    return MAPPER.readTree(served.post("/v1/chat/completions", body).body());
  }

  private static String byScene() {
    return "{\"type\": \"json_schema\", \"json_schema\": {\"name\": \"scene\", \"schema\": %s}}"
        .formatted(SCENE);
  }

  @Test
  void answersKeepToTheSchema() throws Exception {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(MAPPER.readTree(SCENE));
    for (int seed = 0; seed < 8; seed++) {
      String sampling = seed == 0 ? "" : ", \"temperature\": 1.8, \"n\": 3, \"seed\": " + seed;
      JsonNode answer = ask(byScene(), sampling + ", \"max_tokens\": 200");
      for (JsonNode choice : answer.at("/choices")) {
        String text = choice.at("/message/content").asText();
        assertThat(choice.at("/finish_reason").asText()).as(text).isEqualTo("stop");
        assertThat(schema.validate(MAPPER.readTree(text))).as(text).isEmpty();
      }
    }
  }

  @Test
  void anyObjectWillDo() throws Exception {
    JsonNode answer =
        ask(
            "{\"type\": \"json_object\"}",
            ", \"temperature\": 1.5, \"seed\": 3, \"max_tokens\": 60");
    JsonNode value = MAPPER.readTree(answer.at("/choices/0/message/content").asText());
    assertThat(value.isObject()).isTrue();
  }

  @Test
  void whatIsNotSupportedIsRefusedByName() throws Exception {
    JsonNode answer =
        ask(
            "{\"type\": \"json_schema\", \"json_schema\": {\"schema\": {\"properties\":"
                + " {\"x\": {\"type\": \"string\", \"pattern\": \"(a)\\\\1\"}}}}}",
            "");
    assertThat(answer.at("/error/param").asText()).isEqualTo("response_format.json_schema.schema");
    assertThat(answer.at("/error/message").asText()).contains("/properties/x/pattern", "supported");
    assertThat(ask("{\"type\": \"xml\"}", "").at("/error/message").asText())
        .contains("json_schema");
  }

  /** Schemas were compiled where all requests run; four such clients stopped everybody else. */
  @Test
  void schemasThatTakeLongKeepNobodyElseWaiting() throws Exception {
    try (var others = Executors.newFixedThreadPool(8)) {
      var asked = new ArrayList<Future<JsonNode>>();
      for (int i = 0; i < 16; i++) {
        String format =
            "{\"type\": \"json_schema\", \"json_schema\": {\"schema\": {\"type\": \"string\","
                + " \"title\": \"%d\", \"pattern\": \"(a{1000}){1000}\"}}}".formatted(i);
        asked.add(others.submit(() -> ask(format, "")));
      }
      JsonNode plain = ask("{\"type\": \"text\"}", ", \"max_tokens\": 8");
      assertThat(plain.at("/choices/0/finish_reason").asText()).isNotEmpty();
      assertThat(asked).as("still being compiled").anyMatch(one -> !one.isDone());
      for (Future<JsonNode> one : asked) {
        assertThat(one.get().at("/error/message").asText()).contains("too many states");
      }
    }
  }
}
