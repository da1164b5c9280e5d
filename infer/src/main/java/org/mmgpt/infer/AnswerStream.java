package org.mmgpt.infer;

import java.util.List;
import java.util.function.Consumer;
import org.mmgpt.data.tokenizer.StreamingDecoder;
import org.mmgpt.data.tokenizer.Tokenizer;

/** Turns the tokens of one answer into text as they come, up to a stop string. */
public final class AnswerStream {
  private final StreamingDecoder decoder;
  private final AnswerText answer;
  private final Consumer<String> listener;
  private final StringBuilder text = new StringBuilder();

  /** Of one answer; {@code listener} is told each piece as it becomes certain. */
  public AnswerStream(Tokenizer tokenizer, List<String> stopStrings, Consumer<String> listener) {
    this.decoder = tokenizer.streamingDecoder();
    this.answer = new AnswerText(stopStrings);
    this.listener = listener;
  }

  /**
   * Takes what stands before the answer, whose first word keeps its space then. Returns the text of
   * it, but for bytes of a character that the answer goes on with.
   */
  public String follow(long[] prompt) {
    var before = new StringBuilder();
    for (long token : prompt) {
      before.append(decoder.push((int) token));
    }
    return before.toString();
  }

  /** Takes the next token; returns false once a stop string has appeared. */
  public boolean push(long token) {
    say(answer.push(decoder.push((int) token)));
    return !answer.stopped();
  }

  /** The whole text, when no token follows. */
  public String finish() {
    say(answer.push(decoder.finish()));
    say(answer.finish());
    return text.toString();
  }

  private void say(String piece) {
    if (!piece.isEmpty()) {
      text.append(piece);
      listener.accept(piece);
    }
  }
}
