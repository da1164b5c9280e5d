package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmgpt.infer.engine.AnswerPiece;
import org.mmgpt.infer.sampling.TokenLogprob;

/** {@code text_completion}, whole and in chunks, which look the same. */
final class CompletionFormat implements AnswerFormat {
  private final String id;
  private final AnswerRequest request;
  private final long created;
  private final TokenTexts tokens;
  private final Map<Integer, TextOffsets> offsets = new HashMap<>();
  private final Map<Integer, EventTemplate> pieces = new HashMap<>(); // by choice

  CompletionFormat(String id, AnswerRequest request, long created, TokenTexts tokens) {
    this.id = id;
    this.request = request;
    this.created = created;
    this.tokens = tokens;
  }

  private ObjectNode body() {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("object", "text_completion")
        .put("created", created)
        .put("model", request.model());
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    ObjectNode body = body();
    ArrayNode array = body.putArray("choices");
    for (Choice choice : choices) {
      ObjectNode node = array.addObject().put("index", choice.index()).put("text", choice.text());
      node.set("logprobs", logprobs(choice.logprobs(), offsets(choice.index())));
      node.put("finish_reason", choice.finishReason());
    }
    body.set("usage", usage.json());
    return body;
  }

  private TextOffsets offsets(int index) {
    return tokens.offsets(request.prompts().get(index / request.choices()), request.echo());
  }

  private JsonNode logprobs(List<TokenLogprob> logprobs, TextOffsets places) {
    return request.logprobs().isPresent()
        ? tokens.completion(logprobs, places)
        : Json.MAPPER.nullNode();
  }

  @Override
  public List<ObjectNode> first(int index) {
    return List.of();
  }

  @Override
  public List<String> piece(int index, AnswerPiece piece) {
    if (request.logprobs().isEmpty()) {
      return List.of(pieces.computeIfAbsent(index, this::pieces).around(piece.text()));
    }
    return List.of(pieceWithLogprobs(index, piece).toString());
  }

  private EventTemplate pieces(int index) {
    var text = new AnswerPiece(EventTemplate.TEXT, List.of());
    return EventTemplate.of(pieceWithLogprobs(index, text));
  }

  private ObjectNode pieceWithLogprobs(int index, AnswerPiece piece) {
    ObjectNode body = body();
    TextOffsets places = offsets.computeIfAbsent(index, this::offsets);
    ObjectNode choice =
        body.putArray("choices").addObject().put("index", index).put("text", piece.text());
    choice.set("logprobs", logprobs(piece.logprobs(), places));
    choice.putNull("finish_reason");
    return withoutUsage(body);
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    ObjectNode body = body();
    ObjectNode choice = body.putArray("choices").addObject().put("index", index).put("text", "");
    choice.putNull("logprobs");
    choice.put("finish_reason", finishReason);
    return List.of(withoutUsage(body));
  }

  /** Where usage was asked for, all chunks but the last say that they don't know. */
  private ObjectNode withoutUsage(ObjectNode chunk) {
    return request.includeUsage() ? chunk.putNull("usage") : chunk;
  }

  @Override
  public ObjectNode usage(Usage usage) {
    ObjectNode body = body();
    body.putArray("choices");
    body.set("usage", usage.json());
    return body;
  }
}
