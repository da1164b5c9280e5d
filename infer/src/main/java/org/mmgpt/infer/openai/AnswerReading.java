package org.mmgpt.infer.openai;

import java.util.ArrayList;
import java.util.List;
import org.mmgpt.infer.Answer;
import org.mmgpt.infer.engine.AnswerPiece;
import org.mmgpt.infer.engine.Reply;
import org.mmgpt.infer.json.SchemaException;
import org.mmgpt.infer.sampling.TokenLogprob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes answers from the engine, and tells why they ended in OpenAI's words. */
final class AnswerReading {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerReading.class);

  private AnswerReading() {}

  static Choice whole(int index, Reply reply) {
    var text = new StringBuilder();
    var logprobs = new ArrayList<TokenLogprob>();
    await(reply); // a thread that waits for each piece would be woken for each token
    for (AnswerPiece piece : reply.arrived()) {
      text.append(piece.text());
      logprobs.addAll(piece.logprobs());
    }
    return new Choice(index, text.toString(), logprobs, finishReason(reply));
  }

  /**
   * Why an answer that is done has ended.
   *
   * @throws ApiException if there is no answer
   */
  static String finishReason(Reply reply) {
    Answer answer = await(reply);
    boolean empty = answer.generation().tokens().length == 0;
    return switch (answer.generation().finishReason()) {
      case STOP -> "stop";
      case LENGTH -> "length";
      case TIMEOUT -> {
        if (empty) {
          throw ApiException.timeout();
        }
        yield "length";
      }
      case CANCELLED -> throw ApiException.overloaded(); // the server is going down
    };
  }

  private static Answer await(Reply reply) {
    try {
      return reply.await();
    } catch (SchemaException e) {
      throw failure(e);
    }
  }

  /** What a client is told whose answer has failed. */
  static ApiException failure(RuntimeException why) {
    return switch (why) {
      case ApiException known -> known;
      case SchemaException schema ->
          ApiException.invalid(
              "response_format",
              "'response_format' is refused: %s.".formatted(schema.getMessage()));
      default -> {
        LOG.error("an answer failed", why);
        yield ApiException.internal();
      }
    };
  }

  /**
   * @param choices of one prompt, which counts once; they stand side by side
   */
  static Usage usage(List<Reply> replies, int choices) {
    int completion = replies.stream().mapToInt(Reply::generatedTokens).sum();
    int prompt = 0;
    int cached = 0;
    for (int i = 0; i < replies.size(); i += choices) {
      prompt += replies.get(i).promptTokens();
      cached += replies.get(i).cachedTokens();
    }
    return new Usage(prompt, cached, completion);
  }
}
