package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;

/** {@code response}, whole and as the events that build it up: one message of one text. */
final class ResponsesFormat implements AnswerFormat {
  private static final String COMPLETED = "completed";
  private static final String INCOMPLETE = "incomplete";

  private final String id = "resp_" + RandomId.next();
  private final String messageId = "msg_" + RandomId.next();
  private final AnswerRequest request;
  private final Fields body;
  private final long created;
  private final StringBuilder said = new StringBuilder();
  private String status = COMPLETED;
  private int events;

  /**
   * @param body as it came
   */
  ResponsesFormat(AnswerRequest request, Fields body, long created) {
    this.request = request;
    this.body = body;
    this.created = created;
  }

  // ---- whole ----

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    Choice only = choices.getFirst();
    said.append(only.text());
    status = status(only.finishReason());
    return response(status, Optional.of(usage));
  }

  private static String status(String finishReason) {
    return finishReason.equals("length") ? INCOMPLETE : COMPLETED;
  }

  private ObjectNode response(String now, Optional<Usage> usage) {
    ObjectNode response = Json.MAPPER.createObjectNode();
    response.put("id", id).put("object", "response").put("created_at", created);
    response.put("status", now).put("background", false).putNull("error");
    if (now.equals(INCOMPLETE)) {
      response.putObject("incomplete_details").put("reason", "max_output_tokens");
    } else {
      response.putNull("incomplete_details");
    }
    response.put("model", request.model());
    for (String name : List.of("instructions", "max_output_tokens", "temperature", "top_p")) {
      response.set(name, body.has(name) ? body.raw(name) : Json.MAPPER.nullNode());
    }
    response.set(
        "metadata", body.has("metadata") ? body.raw("metadata") : Json.MAPPER.createObjectNode());
    var output = response.putArray("output");
    usage.ifPresent(any -> output.add(message(now)));
    response.put("parallel_tool_calls", true).putNull("previous_response_id");
    response.put("store", false).put("tool_choice", "none").put("truncation", "disabled");
    response.putArray("tools");
    ObjectNode text = Json.MAPPER.createObjectNode();
    text.putObject("format").put("type", "text");
    response.set("text", body.raw("text").has("format") ? body.raw("text") : text);
    response.set("usage", usage.map(ResponsesFormat::json).orElse(null));
    return response;
  }

  private static ObjectNode json(Usage usage) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("input_tokens", usage.promptTokens());
    json.putObject("input_tokens_details").put("cached_tokens", usage.cachedTokens());
    json.put("output_tokens", usage.completionTokens());
    json.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return json.put("total_tokens", usage.promptTokens() + usage.completionTokens());
  }

  private ObjectNode message(String now) {
    ObjectNode message = Json.MAPPER.createObjectNode();
    message.put("id", messageId).put("type", "message").put("status", now).put("role", "assistant");
    var content = message.putArray("content");
    if (!now.equals("in_progress")) {
      content.add(part(said.toString()));
    }
    return message;
  }

  private static ObjectNode part(String text) {
    ObjectNode part = Json.MAPPER.createObjectNode().put("type", "output_text").put("text", text);
    part.putArray("annotations");
    part.putArray("logprobs");
    return part;
  }

  // ---- events ----

  private ObjectNode event(String type) {
    return Json.MAPPER.createObjectNode().put("type", type).put("sequence_number", events++);
  }

  private ObjectNode ofText(String type) {
    ObjectNode event = event(type).put("item_id", messageId).put("output_index", 0);
    return event.put("content_index", 0);
  }

  @Override
  public List<ObjectNode> first(int index) {
    return List.of(
        event("response.created").set("response", response("in_progress", Optional.empty())),
        event("response.in_progress").set("response", response("in_progress", Optional.empty())),
        event("response.output_item.added")
            .put("output_index", 0)
            .set("item", message("in_progress")),
        ofText("response.content_part.added").set("part", part("")));
  }

  @Override
  public Optional<String> piece(int index, AnswerPiece piece) {
    said.append(piece.text());
    ObjectNode event = ofText("response.output_text.delta").put("delta", piece.text());
    event.putArray("logprobs");
    return Optional.of(event.toString());
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    status = status(finishReason);
    ObjectNode text = ofText("response.output_text.done").put("text", said.toString());
    text.putArray("logprobs");
    return List.of(
        text,
        ofText("response.content_part.done").set("part", part(said.toString())),
        event("response.output_item.done").put("output_index", 0).set("item", message(status)));
  }

  @Override
  public ObjectNode usage(Usage usage) {
    return event("response." + status).set("response", response(status, Optional.of(usage)));
  }
}
