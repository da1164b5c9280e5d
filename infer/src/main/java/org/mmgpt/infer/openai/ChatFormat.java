package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;
import org.mmgpt.infer.sampling.TokenLogprob;

/** {@code chat.completion} and {@code chat.completion.chunk}. */
final class ChatFormat implements AnswerFormat {
  private final String id;
  private final AnswerRequest request;
  private final long created;
  private final TokenTexts tokens;
  private final Map<Integer, EventTemplate> pieces = new HashMap<>(); // by choice

  ChatFormat(String id, AnswerRequest request, long created, TokenTexts tokens) {
    this.id = id;
    this.request = request;
    this.created = created;
    this.tokens = tokens;
  }

  private ObjectNode body(String object) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", created)
        .put("model", request.model());
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    ObjectNode body = body("chat.completion");
    ArrayNode array = body.putArray("choices");
    for (Choice choice : choices) {
      ObjectNode node = array.addObject().put("index", choice.index());
      node.putObject("message")
          .put("role", "assistant")
          .put("content", choice.text())
          .putNull("refusal");
      node.set("logprobs", logprobs(choice.logprobs()));
      node.put("finish_reason", choice.finishReason());
    }
    body.set("usage", usage.json());
    return body;
  }

  private JsonNode logprobs(List<TokenLogprob> logprobs) {
    return request.logprobs().isPresent() ? tokens.chat(logprobs) : Json.MAPPER.nullNode();
  }

  @Override
  public Optional<ObjectNode> first(int index) {
    ObjectNode delta = Json.MAPPER.createObjectNode().put("role", "assistant").put("content", "");
    return Optional.of(chunk(index, delta, List.of(), Optional.empty()));
  }

  @Override
  public String piece(int index, AnswerPiece piece) {
    if (!piece.logprobs().isEmpty()) {
      ObjectNode delta = Json.MAPPER.createObjectNode().put("content", piece.text());
      return chunk(index, delta, piece.logprobs(), Optional.empty()).toString();
    }
    return pieces.computeIfAbsent(index, this::pieces).around(piece.text());
  }

  private EventTemplate pieces(int index) {
    ObjectNode delta = Json.MAPPER.createObjectNode().put("content", EventTemplate.TEXT);
    return EventTemplate.of(chunk(index, delta, List.of(), Optional.empty()));
  }

  @Override
  public ObjectNode last(int index, String finishReason) {
    return chunk(index, Json.MAPPER.createObjectNode(), List.of(), Optional.of(finishReason));
  }

  private ObjectNode chunk(
      int index, ObjectNode delta, List<TokenLogprob> logprobs, Optional<String> finishReason) {
    ObjectNode body = body("chat.completion.chunk");
    ObjectNode choice = body.putArray("choices").addObject().put("index", index);
    choice.set("delta", delta);
    choice.set("logprobs", logprobs.isEmpty() ? Json.MAPPER.nullNode() : tokens.chat(logprobs));
    choice.put("finish_reason", finishReason.orElse(null));
    return request.includeUsage() ? body.putNull("usage") : body; // which the last chunk tells
  }

  @Override
  public ObjectNode usage(Usage usage) {
    ObjectNode body = body("chat.completion.chunk");
    body.putArray("choices");
    body.set("usage", usage.json());
    return body;
  }
}
