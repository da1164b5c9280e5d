package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmgpt.infer.engine.AnswerPiece;

/** A response whose output is the call of a function, or nothing if its name isn't there whole. */
final class ResponsesCallFormat implements AnswerFormat {
  private final String id = "fc_" + RandomId.next();
  private final String callId = "call_" + RandomId.next();
  private final ResponseEvents events;
  private final CallText text;
  private final StringBuilder arguments = new StringBuilder();
  private String status = ResponseEvents.IN_PROGRESS;

  ResponsesCallFormat(ResponseEvents events, WantedCall call) {
    this.events = events;
    this.text = CallText.of(call);
  }

  @Override
  public ObjectNode whole(List<Choice> choices, Usage usage) {
    Choice only = choices.getFirst();
    arguments.append(text.push(only.text()));
    status = ResponseEvents.status(only.finishReason());
    return events.response(status, call(), Optional.of(usage));
  }

  private Optional<ObjectNode> call() {
    return text.name().map(this::call);
  }

  private ObjectNode call(String name) {
    ObjectNode call = Json.MAPPER.createObjectNode();
    call.put("id", id).put("type", "function_call").put("status", status);
    return call.put("call_id", callId).put("name", name).put("arguments", arguments.toString());
  }

  @Override
  public List<ObjectNode> first(int index) {
    var first = new ArrayList<ObjectNode>(events.created());
    call().map(events::added).ifPresent(first::add);
    return first;
  }

  @Override
  public List<String> piece(int index, AnswerPiece piece) {
    var said = new ArrayList<String>();
    boolean toldName = text.name().isPresent();
    String more = text.push(piece.text());
    if (!toldName) {
      call().map(events::added).map(ObjectNode::toString).ifPresent(said::add);
    }
    if (!more.isEmpty()) {
      arguments.append(more);
      said.add(
          events.event("response.function_call_arguments.delta", id).put("delta", more).toString());
    }
    return said;
  }

  @Override
  public List<ObjectNode> last(int index, String finishReason) {
    status = ResponseEvents.status(finishReason);
    return call().stream()
        .flatMap(
            call ->
                List.of(
                    events
                        .event("response.function_call_arguments.done", id)
                        .put("name", text.name().orElseThrow())
                        .put("arguments", arguments.toString()),
                    events.done(call))
                    .stream())
        .toList();
  }

  @Override
  public ObjectNode usage(Usage usage) {
    return events.ended(status, call(), usage);
  }
}
