package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;

/** A response whose output is a message of one text. */
final class ResponsesFormat implements AnswerFormat {
  private final String id = "msg_" + RandomId.next();
  private final ResponseEvents events;
  private final StringBuilder said = new StringBuilder();
  private String status = ResponseEvents.IN_PROGRESS;

  ResponsesFormat(ResponseEvents events) {
    this.events = events;
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    Choice only = choices.getFirst();
    said.append(only.text());
    status = ResponseEvents.status(only.finishReason());
    return events.response(status, Optional.of(message()), Optional.of(usage));
  }

  private ObjectNode message() {
    ObjectNode message = Json.MAPPER.createObjectNode();
    message.put("id", id).put("type", "message").put("status", status).put("role", "assistant");
    var content = message.putArray("content");
    if (!status.equals(ResponseEvents.IN_PROGRESS)) {
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

  private ObjectNode ofText(String type) {
    return events.event(type, id).put("content_index", 0);
  }

  @Override
  public List<ObjectNode> first(int index) {
    List<ObjectNode> created = events.created();
    return List.of(
        created.getFirst(),
        created.getLast(),
        events.added(message()),
        ofText("response.content_part.added").set("part", part("")));
  }

  @Override
  public List<String> piece(int index, AnswerPiece piece) {
    said.append(piece.text());
    ObjectNode event = ofText("response.output_text.delta").put("delta", piece.text());
    event.putArray("logprobs");
    return List.of(event.toString());
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    status = ResponseEvents.status(finishReason);
    ObjectNode text = ofText("response.output_text.done").put("text", said.toString());
    text.putArray("logprobs");
    return List.of(
        text,
        ofText("response.content_part.done").set("part", part(said.toString())),
        events.done(message()));
  }

  @Override
  public ObjectNode usage(Usage usage) {
    return events.ended(status, Optional.of(message()), usage);
  }
}
