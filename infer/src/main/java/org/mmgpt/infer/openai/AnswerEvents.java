package org.mmgpt.infer.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mmgpt.infer.engine.AnswerPiece;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.http.EventSource;
import org.mmgpt.infer.http.EventStream;
import org.mmgpt.infer.http.HttpExchange;

/** Answers as server-sent events; those of several choices mingle. */
final class AnswerEvents implements EventSource {
  private final AnswerRequest request;
  private final AnswerFormat format;
  private final List<Reply> replies;
  private final List<OpenChoice> choices;
  private boolean begun;
  private boolean ended;

  AnswerEvents(AnswerRequest request, AnswerFormat format, List<Reply> replies) {
    this.request = request;
    this.format = format;
    this.replies = replies;
    this.choices =
        IntStream.range(0, replies.size())
            .mapToObj(index -> new OpenChoice(index, replies.get(index)))
            .toList();
  }

  /**
   * Sends everything; what fails before the first word is an ordinary error.
   *
   * @param apart the least time between two writes
   */
  void send(HttpExchange exchange, Duration apart) {
    EventStream stream = exchange.stream(this, apart);
    for (Reply reply : replies) {
      reply.whenMore(
          () -> {
            if (reply.isDone()) {
              stream.now();
            } else {
              stream.more();
            }
          });
    }
  }

  @Override
  public List<String> take() {
    var events = new ArrayList<String>();
    try {
      choices.forEach(choice -> choice.take(events));
      if (choices.stream().allMatch(choice -> choice.ended)) {
        end(events);
      }
    } catch (RuntimeException e) {
      if (!begun) {
        throw e; // its answer may still be an ordinary error
      }
      events.add(AnswerReading.failure(e).json());
      ended = true;
    }
    begun |= !events.isEmpty();
    return events;
  }

  private void end(List<String> events) {
    if (request.includeUsage()) {
      events.add(format.usage(AnswerReading.usage(replies, request.choices())).toString());
    }
    events.add("[DONE]");
    ended = true;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  private final class OpenChoice {
    private final int index;
    private final Reply reply;
    private boolean begun;
    private boolean ended;

    OpenChoice(int index, Reply reply) {
      this.index = index;
      this.reply = reply;
    }

    /** Adds what has come since the last time. */
    void take(List<String> events) {
      boolean done = reply.isDone(); // asked first: then all its pieces have arrived
      List<AnswerPiece> pieces = reply.arrived();
      if (ended || pieces.isEmpty() && !done) {
        return;
      }
      if (!begun) {
        begun = true;
        format.first(index).forEach(event -> events.add(event.toString()));
      }
      pieces.forEach(piece -> events.addAll(format.piece(index, piece)));
      if (done) {
        String finishReason = AnswerReading.finishReason(reply);
        format.last(index, finishReason).forEach(event -> events.add(event.toString()));
        ended = true;
      }
    }
  }
}
