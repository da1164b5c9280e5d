package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/** {@code response} and the events that build it up, around the one item of its output. */
final class ResponseEvents {
  static final String IN_PROGRESS = "in_progress";
  private static final String COMPLETED = "completed";
  private static final String INCOMPLETE = "incomplete";

  private final String id = "resp_" + RandomId.next();
  private final String model;
  private final Fields body;
  private final long created;
  private int events;

  /**
   * @param body as it came
   */
  ResponseEvents(String model, Fields body, long created) {
    this.model = model;
    this.body = body;
    this.created = created;
  }

  /** What an item and its response are in the end. */
  static String status(String finishReason) {
    return finishReason.equals("length") ? INCOMPLETE : COMPLETED;
  }

  /**
   * @param item of the output; none as long as it isn't whole, or where no name of a function fits
   */
  ObjectNode response(String status, Optional<ObjectNode> item, Optional<Usage> usage) {
    ObjectNode response = Json.MAPPER.createObjectNode();
    response.put("id", id).put("object", "response").put("created_at", created);
    response.put("status", status).put("background", false).putNull("error");
    if (status.equals(INCOMPLETE)) {
      response.putObject("incomplete_details").put("reason", "max_output_tokens");
    } else {
      response.putNull("incomplete_details");
    }
    response.put("model", model);
    for (String name : List.of("instructions", "max_output_tokens", "temperature", "top_p")) {
      response.set(name, asked(name, Json.MAPPER.nullNode()));
    }
    response.set("metadata", asked("metadata", Json.MAPPER.createObjectNode()));
    var output = response.putArray("output");
    item.ifPresent(output::add);
    response.put("parallel_tool_calls", true).putNull("previous_response_id");
    response.set("tool_choice", asked("tool_choice", TextNode.valueOf("auto")));
    response.set("tools", asked("tools", Json.MAPPER.createArrayNode()));
    response.put("store", false).put("truncation", "disabled");
    ObjectNode text = Json.MAPPER.createObjectNode();
    text.putObject("format").put("type", "text");
    response.set("text", body.raw("text").has("format") ? body.raw("text") : text);
    response.set("usage", usage.map(ResponseEvents::json).orElse(null));
    return response;
  }

  private JsonNode asked(String name, JsonNode otherwise) {
    return body.has(name) ? body.raw(name) : otherwise;
  }

  private static ObjectNode json(Usage usage) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("input_tokens", usage.promptTokens());
    json.putObject("input_tokens_details").put("cached_tokens", usage.cachedTokens());
    json.put("output_tokens", usage.completionTokens());
    json.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return json.put("total_tokens", usage.promptTokens() + usage.completionTokens());
  }

  ObjectNode event(String type) {
    return Json.MAPPER.createObjectNode().put("type", type).put("sequence_number", events++);
  }

  /** An event of the item. */
  ObjectNode event(String type, String itemId) {
    return event(type).put("item_id", itemId).put("output_index", 0);
  }

  /** What every response begins with. */
  List<ObjectNode> created() {
    ObjectNode response = response(IN_PROGRESS, Optional.empty(), Optional.empty());
    return List.of(
        event("response.created").set("response", response),
        event("response.in_progress").set("response", response));
  }

  ObjectNode added(ObjectNode item) {
    return event("response.output_item.added").put("output_index", 0).set("item", item);
  }

  ObjectNode done(ObjectNode item) {
    return event("response.output_item.done").put("output_index", 0).set("item", item);
  }

  /** The last of all. */
  ObjectNode ended(String status, Optional<ObjectNode> item, Usage usage) {
    return event("response." + status).set("response", response(status, item, Optional.of(usage)));
  }
}
