package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;
import org.mmgpt.infer.sampling.TokenLogprob;

/** A chat's answers in words. */
final class ChatFormat implements AnswerFormat {
  private final ChatChunks chunks;
  private final TokenTexts tokens;
  private final Map<Integer, EventTemplate> pieces = new HashMap<>(); // by choice

  ChatFormat(ChatChunks chunks, TokenTexts tokens) {
    this.chunks = chunks;
    this.tokens = tokens;
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    return chunks.whole(choices.stream().map(this::choice).toList(), usage);
  }

  private ObjectNode choice(Choice choice) {
    ObjectNode message =
        Json.MAPPER
            .createObjectNode()
            .put("role", "assistant")
            .put("content", choice.text())
            .putNull("refusal");
    JsonNode logprobs =
        chunks.request().logprobs().isPresent()
            ? tokens.chat(choice.logprobs())
            : Json.MAPPER.nullNode();
    return ChatChunks.choice(choice.index(), message, logprobs, choice.finishReason());
  }

  @Override
  public List<ObjectNode> first(int index) {
    ObjectNode delta = Json.MAPPER.createObjectNode().put("role", "assistant").put("content", "");
    return List.of(chunk(index, delta, List.of()));
  }

  @Override
  public List<String> piece(int index, AnswerPiece piece) {
    if (!piece.logprobs().isEmpty()) {
      ObjectNode delta = Json.MAPPER.createObjectNode().put("content", piece.text());
      return List.of(chunk(index, delta, piece.logprobs()).toString());
    }
    return List.of(pieces.computeIfAbsent(index, this::pieces).around(piece.text()));
  }

  private EventTemplate pieces(int index) {
    ObjectNode delta = Json.MAPPER.createObjectNode().put("content", EventTemplate.TEXT);
    return EventTemplate.of(chunk(index, delta, List.of()));
  }

  private ObjectNode chunk(int index, ObjectNode delta, List<TokenLogprob> logprobs) {
    JsonNode values = logprobs.isEmpty() ? Json.MAPPER.nullNode() : tokens.chat(logprobs);
    return chunks.chunk(index, delta, values, Optional.empty());
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    return List.of(chunks.last(index, finishReason));
  }

  @Override
  public ObjectNode usage(Usage usage) {
    return chunks.usage(usage);
  }
}
