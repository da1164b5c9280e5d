package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What all of {@code chat.completion} and {@code chat.completion.chunk} have around a message. */
record ChatChunks(String id, AnswerRequest request, long created) {

  private ObjectNode body(String object) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", created)
        .put("model", request.model());
  }

  static ObjectNode choice(int index, ObjectNode message, JsonNode logprobs, String finishReason) {
    ObjectNode choice = Json.MAPPER.createObjectNode().put("index", index);
    choice.set("message", message);
    choice.set("logprobs", logprobs);
    return choice.put("finish_reason", finishReason);
  }

  ObjectNode whole(List<ObjectNode> choices, Usage usage) {
    ObjectNode body = body("chat.completion");
    body.putArray("choices").addAll(choices);
    return body.set("usage", usage.json());
  }

  ObjectNode chunk(int index, ObjectNode delta, JsonNode logprobs, Optional<String> finishReason) {
    ObjectNode body = body("chat.completion.chunk");
    ObjectNode choice = body.putArray("choices").addObject().put("index", index);
    choice.set("delta", delta);
    choice.set("logprobs", logprobs);
    choice.put("finish_reason", finishReason.orElse(null));
    return request.includeUsage() ? body.putNull("usage") : body; // which the last chunk tells
  }

  ObjectNode last(int index, String finishReason) {
    return chunk(
        index, Json.MAPPER.createObjectNode(), Json.MAPPER.nullNode(), Optional.of(finishReason));
  }

  ObjectNode usage(Usage usage) {
    ObjectNode body = body("chat.completion.chunk");
    body.putArray("choices");
    return body.set("usage", usage.json());
  }
}
