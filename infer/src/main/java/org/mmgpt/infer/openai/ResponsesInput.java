package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * A request of {@code /v1/responses} as one of {@code /v1/chat/completions}, which says the same in
 * other words. Nothing is kept between requests, so there is no {@code previous_response_id}.
 */
final class ResponsesInput {
  /** What a chat hasn't is refused by name. */
  private static final Set<String> ACCEPTED =
      Set.of(
          "model",
          "input",
          "instructions",
          "max_output_tokens",
          "temperature",
          "top_p",
          "stream",
          "stream_options",
          "text",
          "tools",
          "tool_choice",
          "parallel_tool_calls",
          "truncation",
          "user", // from here on they change no answer
          "include",
          "store",
          "metadata",
          "service_tier",
          "safety_identifier",
          "prompt_cache_key",
          "prompt_cache_retention",
          "max_tool_calls");

  private static final List<String> AS_THEY_ARE =
      List.of("model", "temperature", "top_p", "stream");

  private final Fields body;
  private final ObjectNode chat = Json.MAPPER.createObjectNode();
  private final ArrayNode messages = chat.putArray("messages");

  private ResponsesInput(Fields body) {
    this.body = body;
  }

  static Fields read(Fields body) {
    return new ResponsesInput(body).read();
  }

  private Fields read() {
    refuse();
    AS_THEY_ARE.stream().filter(body::has).forEach(name -> chat.set(name, body.raw(name)));
    body.integer("max_output_tokens", 1, Integer.MAX_VALUE)
        .ifPresent(most -> chat.put("max_tokens", most));
    body.optionalString("instructions").ifPresent(text -> message("system").put("content", text));
    if (body.raw("input").isArray()) {
      body.objects("input").forEach(this::item);
    } else {
      message("user").put("content", body.string("input"));
    }
    if (body.has("tools")) {
      ArrayNode tools = chat.putArray("tools");
      body.objects("tools").forEach(tool -> tools.add(nested(tool)));
    }
    if (body.has("tool_choice")) {
      chat.set("tool_choice", choice());
    }
    body.object("text").flatMap(text -> text.object("format")).ifPresent(this::format);
    return new Fields(chat, "");
  }

  private void refuse() {
    for (String kept : List.of("previous_response_id", "conversation")) {
      if (body.has(kept)) {
        throw body.wrong(kept, "is not supported: nothing is kept; send the whole conversation");
      }
    }
    AcceptedFields.refuseOthers(body, ACCEPTED);
    if (body.has("truncation") && !body.string("truncation").equals("disabled")) {
      throw body.wrong("truncation", "must be disabled");
    }
  }

  private ObjectNode message(String role) {
    return messages.addObject().put("role", role);
  }

  // ---- what was said ----

  private void item(Fields item) {
    switch (item.optionalString("type").orElse("message")) {
      case "message" -> content(message(item.string("role")), item, "content");
      case "function_call" -> {
        ObjectNode call = lastAnswer().withArray("tool_calls").addObject();
        call.put("id", item.string("call_id")).put("type", "function");
        call.putObject("function")
            .put("name", item.string("name"))
            .put("arguments", item.string("arguments"));
      }
      case "function_call_output" ->
          content(message("tool").put("tool_call_id", item.string("call_id")), item, "output");
      default -> throw item.wrong("type", "must be message, function_call or function_call_output");
    }
  }

  /** Calls belong to what was said before them, and several to one answer. */
  private ObjectNode lastAnswer() {
    JsonNode last = messages.path(messages.size() - 1);
    boolean answer = last.path("role").asText().equals("assistant");
    return answer ? (ObjectNode) last : message("assistant");
  }

  private void content(ObjectNode message, Fields item, String name) {
    if (!item.raw(name).isArray()) {
      message.put("content", item.string(name));
      return;
    }
    ArrayNode parts = message.putArray("content");
    for (Fields part : item.objects(name)) {
      switch (part.string("type")) {
        case "input_text", "output_text", "text" ->
            parts.addObject().put("type", "text").put("text", part.string("text"));
        case "input_image" ->
            parts
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", part.string("image_url"));
        default -> throw part.wrong("type", "must be input_text, output_text or input_image");
      }
    }
  }

  // ---- functions ----

  /** What a chat has under the name of its type. */
  private static ObjectNode nested(Fields tool) {
    ObjectNode nested = Json.MAPPER.createObjectNode().put("type", tool.string("type"));
    if (tool.string("type").equals("function")) {
      tool.string("name"); // or it is a chat's tool, and told so by the field's place here
    }
    ObjectNode function = nested.putObject(tool.string("type"));
    tool.names()
        .filter(name -> !name.equals("type"))
        .forEach(name -> function.set(name, tool.raw(name)));
    return nested;
  }

  private JsonNode choice() {
    if (!body.raw("tool_choice").isObject()) {
      return body.raw("tool_choice");
    }
    Fields choice = body.object("tool_choice").orElseThrow();
    ObjectNode nested = nested(choice);
    if (choice.string("type").equals("allowed_tools")) {
      ArrayNode tools = ((ObjectNode) nested.get("allowed_tools")).putArray("tools");
      choice.objects("tools").forEach(tool -> tools.add(nested(tool)));
    }
    return nested;
  }

  private void format(Fields format) {
    ObjectNode asked = chat.putObject("response_format").put("type", format.string("type"));
    if (format.string("type").equals("json_schema")) {
      asked.putObject("json_schema").set("schema", format.raw("schema"));
    }
  }
}
