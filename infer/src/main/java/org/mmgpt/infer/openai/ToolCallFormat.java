package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;

/** A chat's answers that call a function. Tokens of a call have no probabilities, as at OpenAI. */
final class ToolCallFormat implements AnswerFormat {
  private static final JsonNode NO_LOGPROBS = Json.MAPPER.nullNode();

  private final ChatChunks chunks;
  private final WantedCall call;
  private final Map<Integer, CallText> texts = new HashMap<>(); // by choice

  ToolCallFormat(ChatChunks chunks, WantedCall call) {
    this.chunks = chunks;
    this.call = call;
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    return chunks.whole(choices.stream().map(this::choice).toList(), usage);
  }

  private ObjectNode choice(Choice choice) {
    ObjectNode message = Json.MAPPER.createObjectNode().put("role", "assistant").putNull("content");
    CallText text = CallText.of(call);
    String arguments = text.push(choice.text());
    text.name().ifPresent(name -> message.putArray("tool_calls").add(toolCall(name, arguments)));
    message.putNull("refusal");
    String finishReason = call.finishReason(choice.finishReason());
    return ChatChunks.choice(choice.index(), message, NO_LOGPROBS, finishReason);
  }

  private static ObjectNode toolCall(String name, String arguments) {
    ObjectNode one = Json.MAPPER.createObjectNode();
    one.put("id", "call_" + RandomId.next()).put("type", "function");
    one.putObject("function").put("name", name).put("arguments", arguments);
    return one;
  }

  @Override
  public List<ObjectNode> first(int index) {
    CallText text = CallText.of(call);
    texts.put(index, text);
    return text.name().map(name -> chunk(index, beginning(name, ""))).stream().toList();
  }

  @Override
  public List<String> piece(int index, AnswerPiece piece) {
    CallText text = texts.get(index);
    boolean toldName = text.name().isPresent();
    String arguments = text.push(piece.text());
    if (toldName && arguments.isEmpty()) {
      return List.of();
    }
    return text
        .name()
        .map(name -> toldName ? continued(arguments) : beginning(name, arguments))
        .map(delta -> chunk(index, delta).toString())
        .stream()
        .toList();
  }

  private static ObjectNode beginning(String name, String arguments) {
    ObjectNode delta = Json.MAPPER.createObjectNode().put("role", "assistant").putNull("content");
    delta.putArray("tool_calls").add(toolCall(name, arguments).put("index", 0));
    return delta;
  }

  private static ObjectNode continued(String arguments) {
    ObjectNode delta = Json.MAPPER.createObjectNode();
    ObjectNode one = delta.putArray("tool_calls").addObject().put("index", 0);
    one.putObject("function").put("arguments", arguments);
    return delta;
  }

  private ObjectNode chunk(int index, ObjectNode delta) {
    return chunks.chunk(index, delta, NO_LOGPROBS, Optional.empty());
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    return List.of(chunks.last(index, call.finishReason(finishReason)));
  }

  @Override
  public ObjectNode usage(Usage usage) {
    return chunks.usage(usage);
  }
}
